use relevo::{engine, i18n::Language, scenario::presets::Preset};
use std::time::Instant;
fn main() {
    for p in Preset::ALL {
        let s = p.scenario(Language::En);
        let t = Instant::now();
        let mut plan = engine::plan(&s);
        let n = 5;
        for _ in 0..n {
            plan = engine::plan(&s);
        }
        let tp = t.elapsed().as_secs_f64() / f64::from(n + 1);
        let t = Instant::now();
        let m = engine::models(&s);
        println!(
            "== {p:?} plan {:.2} ms models {:.1} ms json {}",
            tp * 1e3,
            t.elapsed().as_secs_f64() * 1e3,
            serde_json::to_string(&m).unwrap().len()
        );
        println!(
            "grade {:?} short {:.4} {:?} sla {:.4} {:?} cost {:.0} {:?} people {:.2} rf {:.3} load {:?}",
            plan.grade,
            plan.shifts.short,
            plan.shifts.luck,
            plan.sla_kept,
            plan.sla_months,
            plan.cost.total(),
            plan.cost,
            plan.people_needed,
            plan.relief_factor,
            plan.load
        );
        for d in 0..7 {
            println!(
                "{}   {}",
                (0..24)
                    .map(|h| {
                        let c = plan.cells[d * 24 + h];
                        if c.gap {
                            "  ^".into()
                        } else {
                            match c.state {
                                engine::CellState::OutOfService => "  .".to_string(),
                                _ => format!("{:3.0}", c.risk * 100.0),
                            }
                        }
                    })
                    .collect::<String>(),
                (0..24)
                    .map(|h| format!(" {}/{}", plan.scheduled[d * 24 + h], plan.required[d * 24 + h]))
                    .collect::<String>()
            );
        }
        for x in &plan.promises {
            println!(
                "tier {} P{} T {} obj {} n {:.1} in_time {:.4} kept {:.4}",
                x.tier,
                x.severity + 1,
                x.target_minutes,
                x.objective,
                x.tickets_a_month,
                x.in_time,
                x.months_kept
            );
        }
        for l in &plan.layers {
            println!(
                "{} down {:.1} h cost {:.0} avail {:.5}",
                l.name, l.downtime_hours, l.downtime_cost, l.availability
            );
        }
        for g in plan.gaps.iter().take(4) {
            println!("{g:?}");
        }
        for (i, r) in m.list.iter().enumerate() {
            println!(
                "{}{:?} oncall {} feas {} grade {:?} people {:.1} posts {} first {:.3} kept {:.3} margin {:.3} down {:.1} paid {:.0} total {:.0}",
                if i == m.best { "*" } else { " " },
                r.model.window.kind,
                r.model.on_call,
                r.feasible,
                r.grade,
                r.people,
                r.posts,
                r.first_in_time,
                r.sla_kept,
                r.margin,
                r.downtime_hours,
                r.cost.paid(),
                r.cost.total()
            );
        }
        println!("{:?} saving {:.0} {:?}", m.verdict.decision, m.verdict.saving, m.verdict.break_even);
        for l in &m.layers {
            println!(
                "{} {:?} {:?} {} feas {} saving {:.0} marginal {:.0}",
                l.name,
                l.decision,
                l.model.window.kind,
                l.model.on_call,
                l.feasible,
                l.saving,
                l.marginal_staff
            );
        }
        for a in &m.actions {
            println!("{a:?}");
        }
    }
}

//! Training: visits, who becomes a backup when, what lapses. Shares and days are already written in the locale.

/// Words of the part about training.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct TrainingWords {
    pub nobody: &'static str,
    pub nobody_note: &'static str,
    pub to_people: &'static str,
    pub no_backups: &'static str,
    /// Visits, who, which layer, by when.
    pub makes_backup: fn(visits: u32, who: &str, layer: &str, day: &str) -> String,
    pub nothing_fits: fn(courses: usize) -> String,
    pub lapses_first: fn(who: &str, layer: &str, day: &str) -> String,
    pub nothing_to_do: &'static str,
    pub coverage: fn(before: &str, after: &str) -> String,
    pub coverage_note: &'static str,
    pub formula: &'static str,
    pub weight: &'static str,
    pub trained: &'static str,
    pub covered_today: &'static str,
    pub covered_then: &'static str,
    pub all_layers: &'static str,
    /// Visits that fit nowhere, visits a week now, and so many as it takes.
    pub unplaced: fn(visits: u32, now: u32, needed: Option<u32>) -> String,
    pub visits_a_week: &'static str,
    pub refresh_months: &'static str,
    pub needs: fn(usual: u32) -> String,
    pub needs_are: &'static str,
    pub courses: &'static str,
    pub missing: &'static str,
    /// Visits of each, and of how many.
    pub missing_visits: fn(visits: u32, people: u32) -> String,
    pub backup_by: &'static str,
    pub buys: &'static str,
    pub does_not_fit: &'static str,
    pub gain: fn(share: &str) -> String,
    pub by_week: &'static str,
    pub week: &'static str,
    pub why: &'static str,
    pub visits: &'static str,
    pub done: &'static str,
    pub was_made: &'static str,
    /// In the order of the kinds.
    pub kinds: [&'static str; 2],
    pub visits_note: &'static str,
    pub lapses: &'static str,
    pub lapses_on: &'static str,
    pub kept_by: &'static str,
    pub in_week: fn(day: &str) -> String,
    pub not_kept: &'static str,
    pub more: fn(usize) -> String,
    /// Who, which layer, visits still to make.
    pub visit_made: fn(who: &str, layer: &str, left: u32) -> String,
}

/// English.
pub const EN: TrainingWords = TrainingWords {
    nobody: "Nobody is listed yet, so that there is nobody to train",
    nobody_note: "List the people and their backups: who needs which visits, by when, and what that buys follows from there.",
    to_people: "List people and skills",
    no_backups: "Nobody on the list stands in: choose who is a backup of which layer",
    makes_backup: |visits, who, layer, day| {
        if visits == 1 {
            format!("1 visit makes {who} a backup of {layer} by {day}")
        } else {
            format!("{visits} visits make {who} a backup of {layer} by {day}")
        }
    },
    nothing_fits: |courses| {
        if courses == 1 {
            "1 backup waits for visits that fit in no week".to_owned()
        } else {
            format!("{courses} skills wait for visits that fit in no week")
        }
    },
    lapses_first: |who, layer, day| {
        format!("All backups are trained; the skill of {who} on {layer} lapses first, on {day}")
    },
    nothing_to_do: "All backups are trained, and nothing lapses in the next twelve months",
    coverage: |before, after| {
        format!(
            "An absence finds a trained backup who is free in {before} of the cases today, and in {after} once everybody has learned."
        )
    },
    coverage_note: "One absence, on any layer, weighted by who works there. Somebody who holds a post too is free for 15 % of the time.",
    formula: "Covered on a layer = 1 − the chance that none of its trained backups comes; each comes with the share of time that a backup is free, times 15 % for who holds a post too. All layers: weighted by the share of the absences that fall on each.",
    weight: "Share of the absences",
    trained: "Trained backups",
    covered_today: "Covered today",
    covered_then: "Once all have learned",
    all_layers: "All layers",
    unplaced: |visits, now, needed| {
        let visits = if visits == 1 { "1 visit fits".to_owned() } else { format!("{visits} visits fit") };
        match needed {
            Some(needed) => format!(
                "{visits} in no week of the next twelve months at {now} a week: it would take {needed} a week."
            ),
            None => format!(
                "{visits} in no week of the next twelve months: somebody is away, or the skill lapses too soon."
            ),
        }
    },
    visits_a_week: "Visits that fit in a week",
    refresh_months: "Months a skill lasts (0: for good)",
    needs: |usual| format!("Induction visits by layer (usual: {usual})"),
    needs_are: "Visits must be a whole number from 0 to 52, or nothing for the usual. Nothing was changed.",
    courses: "Who becomes a backup, and when",
    missing: "Visits missing",
    missing_visits: |visits, people| {
        if people > 1 { format!("{visits} each, {people} people") } else { visits.to_string() }
    },
    backup_by: "Backup by",
    buys: "Absences covered more",
    does_not_fit: "does not fit",
    gain: |share| format!("+{share}"),
    by_week: "Visits week by week",
    week: "Week of",
    why: "Why",
    visits: "Visits",
    done: "Done",
    was_made: "Made today",
    kinds: ["to learn", "to keep the skill"],
    visits_note: "What buys most cover comes first; visits that keep a skill stand in the last week before it lapses. Nobody is planned in a week of leave.",
    lapses: "Skills that lapse without a visit",
    lapses_on: "Lapses on",
    kept_by: "Kept by a visit",
    in_week: |day| format!("in the week of {day}"),
    not_kept: "no week fits",
    more: |count| {
        if count == 1 {
            "1 more is in the file.".to_owned()
        } else {
            format!("{count} more are in the file.")
        }
    },
    visit_made: |who, layer, left| match left {
        0 => format!("{who} made a visit and is trained on {layer}."),
        1 => format!("{who} made a visit on {layer}; 1 is missing."),
        left => format!("{who} made a visit on {layer}; {left} are missing."),
    },
};

/// Spanish.
pub const ES: TrainingWords = TrainingWords {
    nobody: "Aún no hay nadie en la lista, así que no hay a quién formar",
    nobody_note: "Haga la lista de personas y suplentes: de ella se deduce quién necesita qué visitas, para cuándo y qué se gana.",
    to_people: "Hacer la lista de personas",
    no_backups: "Nadie de la lista suple: elija quién es suplente en cada capa",
    makes_backup: |visits, who, layer, day| {
        if visits == 1 {
            format!("Con 1 visita, {who} será suplente en {layer} para el {day}")
        } else {
            format!("Con {visits} visitas, {who} será suplente en {layer} para el {day}")
        }
    },
    nothing_fits: |courses| {
        if courses == 1 {
            "1 suplente espera visitas que no caben en ninguna semana".to_owned()
        } else {
            format!("{courses} habilidades esperan visitas que no caben en ninguna semana")
        }
    },
    lapses_first: |who, layer, day| {
        format!(
            "Todos los suplentes tienen formación; la primera en caducar es la de {who} en {layer}, el {day}"
        )
    },
    nothing_to_do: "Todos los suplentes tienen formación y nada caduca en los próximos doce meses",
    coverage: |before, after| {
        format!(
            "Hoy una ausencia encuentra un suplente libre y con formación en el {before} de los casos; cuando todos hayan aprendido, en el {after}."
        )
    },
    coverage_note: "Una ausencia, en cualquier capa, según quién trabaja en cada una. Quien además ocupa un puesto está libre el 15 % del tiempo.",
    formula: "Cubierta en una capa = 1 − la probabilidad de que no venga ninguno de sus suplentes con formación; cada uno viene con la parte del tiempo en que un suplente está libre, por el 15 % si además ocupa un puesto. Todas las capas: según la parte de las ausencias que toca a cada una.",
    weight: "Parte de las ausencias",
    trained: "Suplentes con formación",
    covered_today: "Cubierta hoy",
    covered_then: "Cuando todos hayan aprendido",
    all_layers: "Todas las capas",
    unplaced: |visits, now, needed| {
        let visits =
            if visits == 1 { "1 visita no cabe".to_owned() } else { format!("{visits} visitas no caben") };
        match needed {
            Some(needed) => format!(
                "{visits} en ninguna semana de los próximos doce meses con {now} por semana: harían falta {needed} por semana."
            ),
            None => format!(
                "{visits} en ninguna semana de los próximos doce meses: alguien está ausente, o la habilidad caduca antes."
            ),
        }
    },
    visits_a_week: "Visitas que caben en una semana",
    refresh_months: "Meses que dura una habilidad (0: siempre)",
    needs: |usual| format!("Visitas de formación por capa (habitual: {usual})"),
    needs_are: "Las visitas deben ser un número entero de 0 a 52, o nada para las habituales. No se ha cambiado nada.",
    courses: "Quién será suplente, y cuándo",
    missing: "Visitas que faltan",
    missing_visits: |visits, people| {
        if people > 1 { format!("{visits} por persona, {people} personas") } else { visits.to_string() }
    },
    backup_by: "Suplente para el",
    buys: "Ausencias cubiertas de más",
    does_not_fit: "no cabe",
    gain: |share| format!("+{share}"),
    by_week: "Visitas semana a semana",
    week: "Semana del",
    why: "Para qué",
    visits: "Visitas",
    done: "Hecho",
    was_made: "Hecha hoy",
    kinds: ["para aprender", "para mantener la habilidad"],
    visits_note: "Va primero lo que más cobertura da; las visitas que mantienen una habilidad están en la última semana antes de que caduque. A nadie se le planifica una semana de ausencia.",
    lapses: "Habilidades que caducan sin una visita",
    lapses_on: "Caduca el",
    kept_by: "La mantiene una visita",
    in_week: |day| format!("en la semana del {day}"),
    not_kept: "no cabe en ninguna semana",
    more: |count| {
        if count == 1 {
            "1 más está en el archivo.".to_owned()
        } else {
            format!("{count} más están en el archivo.")
        }
    },
    visit_made: |who, layer, left| match left {
        0 => format!("{who} ha hecho una visita y ya tiene la formación en {layer}."),
        1 => format!("{who} ha hecho una visita en {layer}; falta 1."),
        left => format!("{who} ha hecho una visita en {layer}; faltan {left}."),
    },
};

//! When tickets came: the week as a map of counts, and the same as a plain table.

use super::state::{Intake, Tickets};
use super::tables;
use crate::calendar::WEEK;
use crate::screen::Markup;

/// Cells of the map: without a ticket, and five shades of load.
const CELLS: [&str; 6] = [
    "<td class=\"load load--0\" data-slot=\"",
    "<td class=\"load load--1\" data-slot=\"",
    "<td class=\"load load--2\" data-slot=\"",
    "<td class=\"load load--3\" data-slot=\"",
    "<td class=\"load load--4\" data-slot=\"",
    "<td class=\"load load--5\" data-slot=\"",
];

impl Intake {
    /// The map of the file or of one layer.
    pub(super) fn load(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().screen;
        let grouping = &tickets.grouping;
        // The layer may have been taken away meanwhile.
        let layer = self.map.filter(|&layer| layer < grouping.layers.len());
        let of_layer = |group: usize| grouping.of_group.get(group).copied().flatten() == layer;
        let tally = tickets.evidence.tally(|group| layer.is_none() || of_layer(group), None);
        let counts: Vec<u32> = (0..WEEK).map(|slot| tally.at(slot)).collect();
        let peak = counts.iter().copied().max().unwrap_or(0);
        html.raw("<div class=\"stack stack--close\"><div class=\"row row--spread\">");
        html.element("<h3 id=\"import-map\">", words.heatmap_title, "</h3>");
        html.element(
            "<select class=\"field__select field__select--short\" data-testid=\"import-map-layer\" aria-label=\"",
            words.map_shown,
            "\" data-set=\"map\">",
        );
        html.option("", words.map_all, layer.is_none());
        for (at, name) in grouping.layers.iter().enumerate() {
            html.option(&at.to_string(), name, layer == Some(at));
        }
        html.raw("</select></div>");
        html.element(
            "<p class=\"muted small\">",
            &(words.map_hint)(&tables::count(peak, self.locale)),
            "</p>",
        );
        self.level(&counts, peak, html);
        self.turned(&counts, peak, html);
        html.raw(
            "<details class=\"import__fold\"><summary class=\"fold__head\"><span class=\"fold__title\">",
        );
        html.text(words.as_table).raw("</span></summary>");
        self.numbers(&counts, html);
        html.raw("</details></div>");
    }

    /// Days from top to bottom: for wide screens.
    fn level(&self, counts: &[u32], peak: u32, html: &mut Markup) {
        html.raw("<table class=\"heat load-level\" aria-labelledby=\"import-map\" data-testid=\"import-heatmap\"><thead><tr><td></td>");
        for hour in 0..24 {
            html.element("<th scope=\"col\">", &hour.to_string(), "</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (day, name) in self.locale.common().days_short.iter().enumerate() {
            html.element("<tr><th scope=\"row\">", name, "</th>");
            for hour in 0..24 {
                cell(counts, day * 24 + hour, peak, html);
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    /// Hours from top to bottom: for narrow screens.
    fn turned(&self, counts: &[u32], peak: u32, html: &mut Markup) {
        html.raw("<table class=\"heat load-turned\" aria-labelledby=\"import-map\"><thead><tr><td></td>");
        for name in &self.locale.common().days_short {
            html.element("<th scope=\"col\">", name, "</th>");
        }
        html.raw("</tr></thead><tbody>");
        for hour in 0..24 {
            html.element("<tr><th scope=\"row\">", &hour.to_string(), "</th>");
            for day in 0..7 {
                cell(counts, day * 24 + hour, peak, html);
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    /// Numbers with their sums.
    fn numbers(&self, counts: &[u32], html: &mut Markup) {
        let words = &self.words().screen;
        let sum = |holds: &dyn Fn(usize) -> bool| {
            let all = (0..WEEK).filter(|&slot| holds(slot)).map(|slot| counts[slot]).sum::<u32>();
            tables::count(all, self.locale)
        };
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"import-map\">");
        html.element(
            "<table class=\"table import__numbers\"><thead><tr><th scope=\"col\">",
            words.hour,
            "</th>",
        );
        for name in &self.locale.common().days_short {
            html.element("<th scope=\"col\">", name, "</th>");
        }
        html.element("<th scope=\"col\">", words.total, "</th></tr></thead><tbody>");
        for hour in 0..24 {
            html.element("<tr><th scope=\"row\">", &hour.to_string(), "</th>");
            for day in 0..7 {
                html.element("<td>", &tables::count(counts[day * 24 + hour], self.locale), "</td>");
            }
            html.element("<td>", &sum(&|slot| slot % 24 == hour), "</td></tr>");
        }
        html.element("</tbody><tfoot><tr><th scope=\"row\">", words.total, "</th>");
        for day in 0..7 {
            html.element("<td>", &sum(&|slot| slot / 24 == day), "</td>");
        }
        html.element("<td>", &sum(&|_| true), "</td></tr></tfoot></table></div>");
    }
}

fn cell(counts: &[u32], slot: usize, peak: u32, html: &mut Markup) {
    let count = counts[slot];
    let shade = usize::try_from((count * 5).div_ceil(peak.max(1))).unwrap_or(0).min(5);
    html.raw(CELLS[shade]).text(&slot.to_string()).element("\">", &count.to_string(), "</td>");
}

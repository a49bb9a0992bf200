//! Which group of the file belongs to which layer of the scenario.

use super::state::{Intake, Tickets};
use super::tables;
use crate::import::{GroupName, MAX_LAYERS};
use crate::scenario::MAX_NAME;
use crate::screen::Markup;

impl Intake {
    /// Layers with their names, and a layer for each group.
    pub(super) fn layers_card(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().screen;
        let (used, groups) = (tickets.proposals.len(), tickets.evidence.groups.len());
        let names: Vec<&str> = tickets.proposals.iter().map(|proposal| proposal.name.as_str()).collect();
        html.raw("<section class=\"card stack stack--close\" aria-labelledby=\"import-layers-title\">");
        html.element("<h2 id=\"import-layers-title\">", words.step_layers, "</h2>");
        html.element("<p class=\"import__names\">", &names.join(" · "), "</p>");
        if used == 0 {
            html.element("<p class=\"field__trouble--told\" role=\"alert\">", words.no_layer, "</p>");
        }
        html.raw(
            "<details class=\"import__fold\" data-testid=\"import-layers\"><summary class=\"fold__head\">",
        );
        let summary = (words.layers_summary)(used, groups);
        html.element("<span class=\"fold__title\">", &summary, "</span></summary><div class=\"stack\">");
        html.element("<p class=\"muted\">", &(words.layers_intro)(groups, MAX_LAYERS), "</p>");
        self.names(tickets, html);
        self.groups(tickets, html);
        html.raw("</div></details></section>");
    }

    fn names(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().screen;
        let layers = &tickets.grouping.layers;
        html.raw("<div class=\"import__roles\">");
        for (at, name) in layers.iter().enumerate() {
            let place = at.to_string();
            html.raw("<div class=\"field\"><label class=\"field__label\" for=\"import-layer-").text(&place);
            html.raw("\">").text(words.layer_name).raw(" ").text(&(at + 1).to_string()).raw("</label>");
            html.raw("<div class=\"field__row\"><input class=\"field__text\" type=\"text\" autocomplete=\"off\" maxlength=\"");
            html.text(&MAX_NAME.to_string()).raw("\" id=\"import-layer-").text(&place);
            html.raw("\" data-testid=\"import-layer-name\" data-set=\"name:").text(&place);
            html.element("\" value=\"", name, "\">");
            html.raw("<button class=\"btn btn--small\" type=\"button\" data-do=\"remove:").text(&place);
            html.element("\" title=\"", words.remove_layer, "\" aria-label=\"");
            html.text(words.remove_layer).raw(": ").text(name);
            html.raw(if layers.len() < 2 {
                "\" disabled>×</button></div></div>"
            } else {
                "\">×</button></div></div>"
            });
        }
        html.raw("</div><div><button class=\"btn\" type=\"button\" data-testid=\"import-add-layer\" data-do=\"add\"");
        html.raw(if layers.len() < MAX_LAYERS { ">" } else { " disabled>" });
        html.text(words.add_layer).raw("</button></div>");
    }

    /// A select for each group, largest first.
    fn groups(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().screen;
        html.raw("<div class=\"import__groups\" data-testid=\"import-groups\">");
        let belongs = tickets.grouping.of_group.iter();
        for (at, (group, &layer)) in tickets.evidence.groups.iter().zip(belongs).enumerate() {
            let name = match &group.name {
                GroupName::Named(name) => name.as_str(),
                GroupName::Missing => words.group_missing,
                GroupName::Rest => words.group_rest,
            };
            html.element("<label class=\"import__line\"><span class=\"import__name\">", name, " ");
            let count = tables::count(group.count(), self.locale);
            html.element("<span class=\"muted small\">", &count, "</span></span>");
            html.raw("<select class=\"field__select import__layer\" data-testid=\"import-group\" data-set=\"group:");
            html.text(&at.to_string()).raw("\">");
            for (place, name) in tickets.grouping.layers.iter().enumerate() {
                html.option(&place.to_string(), name, layer == Some(place));
            }
            html.option("", words.leave_out, layer.is_none()).raw("</select></label>");
        }
        html.raw("</div>");
    }
}

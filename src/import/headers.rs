//! Which column is what: one table of the headers that ticket tools write, in order of precedence.

use crate::scenario::shelf::fold;

/// A ticket tool that is known by its headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// `ServiceNow`.
    ServiceNow,
    /// Jira Service Management.
    Jira,
    /// Zendesk.
    Zendesk,
    /// `PagerDuty`.
    PagerDuty,
    /// Opsgenie.
    Opsgenie,
    /// Freshservice.
    Freshservice,
    /// Any other.
    Other,
}

impl Tool {
    /// The tool's own name; empty for [`Tool::Other`].
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ServiceNow => "ServiceNow",
            Self::Jira => "Jira Service Management",
            Self::Zendesk => "Zendesk",
            Self::PagerDuty => "PagerDuty",
            Self::Opsgenie => "Opsgenie",
            Self::Freshservice => "Freshservice",
            Self::Other => "",
        }
    }
}

/// How a column states when something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A moment, like the opening.
    Moment,
    /// Seconds since the opening.
    Seconds,
    /// Minutes since the opening.
    Minutes,
    /// Hours since the opening.
    Hours,
    /// Hours and minutes since the opening, `1:30` or `01:30:00`.
    Elapsed,
    /// Time *left* until a promise is broken, negative when it was: not an elapsed time, so never used.
    Remaining,
}

/// Normalized headers, separated by spaces, in order of precedence.
type Names = &'static str;

/// What one tool calls its columns.
pub(super) struct Headers {
    pub(super) tool: Tool,
    /// Headers that no other tool has.
    signature: Names,
    pub(super) id: Names,
    pub(super) created: Names,
    pub(super) response: &'static [(&'static str, Measure)],
    pub(super) resolved: &'static [(&'static str, Measure)],
    pub(super) priority: Names,
    pub(super) group: Names,
    pub(super) kind: Names,
}

use Measure::{Elapsed, Hours, Minutes, Moment, Remaining, Seconds};

/// Every known header. The last row serves files of no known tool, in English and Spanish.
pub(super) const TABLE: [Headers; 7] = [
    Headers {
        tool: Tool::ServiceNow,
        signature: "openedat syscreatedat syscreatedon assignmentgroup cmdbci sysclassname shortdescription configurationitem uprioritychanges",
        id: "number numero tasknumber",
        created: "openedat opened abierto syscreatedat syscreatedon created creado",
        response: &[("workstart", Moment), ("actualstart", Moment)],
        resolved: &[("resolvedat", Moment), ("resolved", Moment), ("closedat", Moment), ("closed", Moment)],
        priority: "priority prioridad urgency",
        group: "assignmentgroup grupodeasignacion cmdbci configurationitem category categoria",
        kind: "sysclassname tasktype",
    },
    Headers {
        tool: Tool::Jira,
        signature: "issuekey issueid projectkey clavedeincidencia clavedelaincidencia clavedeactividad iddeincidencia iddelaincidencia clavedelproyecto issuetype tipodeincidencia",
        id: "issuekey key clavedeincidencia clavedelaincidencia clavedeactividad clave issueid iddeincidencia",
        created: "created creada creado fechadecreacion",
        response: &[
            ("timetofirstresponse", Remaining),
            ("tiempohastalaprimerarespuesta", Remaining),
            ("tiempohastaprimerarespuesta", Remaining),
        ],
        resolved: &[
            ("resolved", Moment),
            ("resuelta", Moment),
            ("resuelto", Moment),
            ("resolutiondate", Moment),
            ("timetoresolution", Remaining),
        ],
        priority: "priority prioridad",
        group: "components component componentes componente requesttype customerrequesttype tipodesolicitud",
        kind: "issuetype tipodeincidencia tipodeactividad",
    },
    Headers {
        tool: Tool::Zendesk,
        signature: "summationcolumn firstreplytimeinminutes solvedat initiallyassignedat fullresolutiontimeinminutes firstresolutiontimeinminutes satisfactionscore",
        id: "id ticketid",
        created: "createdat created ticketcreated",
        response: &[
            ("firstreplytimeinminutes", Minutes),
            ("firstreplytimemin", Minutes),
            ("firstreplytimehrs", Hours),
        ],
        resolved: &[
            ("solvedat", Moment),
            ("fullresolutiontimeinminutes", Minutes),
            ("firstresolutiontimeinminutes", Minutes),
        ],
        priority: "priority prioridad",
        group: "group grupo ticketgroup tags etiquetas",
        kind: "tickettype type tipo",
    },
    Headers {
        tool: Tool::PagerDuty,
        signature: "secondstofirstack secondstoresolve escalationpolicyname escalationpolicyid autoresolved servicename",
        id: "id incidentid incidentnumber number",
        created: "createdon createdat",
        response: &[("secondstofirstack", Seconds), ("acknowledgedat", Moment)],
        resolved: &[("resolvedon", Moment), ("resolvedat", Moment), ("secondstoresolve", Seconds)],
        priority: "priorityname priority urgency",
        group: "servicename service teamname",
        kind: "incidenttype",
    },
    Headers {
        tool: Tool::Opsgenie,
        signature: "acknowledgedat tinyid alertid ownerteam acktime integrationname closedat",
        id: "id alertid tinyid",
        created: "createdat createtime createdtime",
        response: &[("acknowledgedat", Moment), ("acktime", Moment)],
        resolved: &[("closedat", Moment), ("closetime", Moment)],
        priority: "priority",
        group: "teams team ownerteam responders tags source",
        kind: "",
    },
    Headers {
        tool: Tool::Freshservice,
        signature: "createdtime resolvedtime initialresponsetime affectedci resolutiontimeinhrs firstresponsetimeinhrs initialresponsetimeinhrs dueby duebytime",
        id: "ticketid id",
        created: "createdtime createdat",
        response: &[
            ("initialresponsetime", Moment),
            ("firstresponsetimeinhrs", Elapsed),
            ("initialresponsetimeinhrs", Elapsed),
        ],
        resolved: &[("resolvedtime", Moment), ("closedtime", Moment), ("resolutiontimeinhrs", Elapsed)],
        priority: "priority prioridad",
        group: "group agentgroup grupo category affectedci",
        kind: "type tickettype tipo",
    },
    Headers {
        tool: Tool::Other,
        signature: "",
        id: "ticketid ticketnumber ticket incidentid incident incidentnumber caseid casenumber case number id key folio numero idticket numerodeticket incidencia caso referencia reference",
        created: "openedat opened opendate opentime createdat createdon createddate createdtime created creationdate dateopened datecreated submitdate reporteddate reported reportedat timestamp starttime start datetime fechadeapertura fechaapertura apertura abierto fechadecreacion fechacreacion creado creada fechayhora fechahora fechaderegistro fecharegistro fecha date",
        response: &[
            ("firstresponseat", Moment),
            ("firstresponse", Moment),
            ("acknowledgedat", Moment),
            ("respondedat", Moment),
            ("primerarespuesta", Moment),
            ("fechaprimerarespuesta", Moment),
            ("responseminutes", Minutes),
            ("minutosderespuesta", Minutes),
        ],
        resolved: &[
            ("resolvedat", Moment),
            ("resolved", Moment),
            ("resolveddate", Moment),
            ("closedat", Moment),
            ("closed", Moment),
            ("closeddate", Moment),
            ("fechaderesolucion", Moment),
            ("fecharesolucion", Moment),
            ("resuelto", Moment),
            ("fechadecierre", Moment),
            ("fechacierre", Moment),
            ("cierre", Moment),
        ],
        priority: "priority severity urgency impact prioridad severidad gravedad criticidad urgencia impacto",
        group: "assignmentgroup group team service layer component category queue system application grupo equipo servicio capa componente categoria cola sistema aplicacion area",
        kind: "tickettype issuetype type kind tipo tipodeticket clase",
    },
];

/// Headers of columns that hold lists; the first entry counts.
const LISTS: [&str; 4] = ["tags", "etiquetas", "teams", "responders"];

/// The header of a column that says whether a machine resolved the incident.
pub(super) const AUTO_RESOLVED: &str = "autoresolved";

/// Whether a column of this (normalized) header holds lists.
pub(super) fn holds_lists(header: &str) -> bool {
    LISTS.contains(&header)
}

/// A header as it is compared: lower case, letters and digits only, without accents and without the wrapping
/// of custom fields.
#[must_use]
pub(super) fn normalize(header: &str) -> String {
    let folded = fold(header);
    let folded = folded.trim();
    let inner = ["custom field", "campo personalizado"]
        .iter()
        .find_map(|wrap| folded.strip_prefix(wrap)?.trim().strip_prefix('(')?.strip_suffix(')'))
        .unwrap_or(folded);
    inner.chars().filter(|mark| mark.is_alphanumeric()).collect()
}

/// The row of the tool whose headers these are: the one with the most signatures, and at least two.
pub(super) fn recognize(headers: &[String]) -> &'static Headers {
    let has = |name: &str| headers.iter().any(|header| header == name);
    let mut best = &TABLE[TABLE.len() - 1];
    let mut most = 1;
    for row in &TABLE {
        let hits = row.signature.split(' ').filter(|name| has(name)).count();
        if hits > most && row.created.split(' ').any(has) {
            (best, most) = (row, hits);
        }
    }
    best
}

/// The rows of the table in the order in which they are asked: the tool's own, the general one, the others.
pub(super) fn order_for(own: &'static Headers) -> impl Iterator<Item = &'static Headers> {
    let general = &TABLE[TABLE.len() - 1];
    [own, general].into_iter().chain(&TABLE)
}

/// How many of these headers any tool knows: a row of data has none.
pub(super) fn known(headers: &[String]) -> usize {
    let in_row = |row: &Headers, header: &str| {
        let plain = [row.signature, row.id, row.created, row.priority, row.group, row.kind];
        plain.iter().any(|names| names.split(' ').any(|name| name == header))
            || row.response.iter().chain(row.resolved).any(|&(name, _)| name == header)
    };
    headers.iter().filter(|header| !header.is_empty() && TABLE.iter().any(|row| in_row(row, header))).count()
}

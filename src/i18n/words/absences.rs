//! Absences: leave, what is not placed yet, sickness, public holidays.

/// Words of the part about absences. A number comes as a text that is ready to be read.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct AbsenceWords {
    /// Of a hundred days away, so many are known ahead.
    pub finding: fn(&str) -> String,
    pub finding_nothing: &'static str,
    pub leave_title: &'static str,
    pub leave_note: &'static str,
    pub nobody: &'static str,
    pub to_people: &'static str,
    pub who: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub kind: &'static str,
    pub days: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    /// Whose, first day.
    pub remove_of: fn(&str, &str) -> String,
    /// What, whose, first day.
    pub field_of: fn(&str, &str, &str) -> String,
    pub find: &'static str,
    pub find_hint: &'static str,
    pub none_found: &'static str,
    /// Shown, all.
    pub shown: fn(&str, &str) -> String,
    pub more: &'static str,
    pub nothing_yet: &'static str,
    pub somebody_gone: &'static str,
    /// Who, from, to, working days.
    pub added: fn(&str, &str, &str, &str) -> String,
    /// Who, from, to.
    pub removed: fn(&str, &str, &str) -> String,
    pub who_missing: &'static str,
    /// What was typed.
    pub who_unknown: fn(&str) -> String,
    /// What was typed.
    pub who_ambiguous: fn(&str) -> String,
    pub from_missing: &'static str,
    pub to_missing: &'static str,
    pub to_before_from: &'static str,
    /// Most.
    pub too_many: fn(&str) -> String,
    /// Most.
    pub holidays_full: fn(&str) -> String,
    pub there_already: &'static str,
    pub policy_title: &'static str,
    /// Days a year of vacation, training, other: of those not in the calendar.
    pub policy: fn(&str, &str, &str) -> String,
    pub policy_note: &'static str,
    pub to_days: &'static str,
    pub at_once: &'static str,
    pub at_once_hint: &'static str,
    pub seasons: &'static str,
    /// Month.
    pub season: fn(&str) -> String,
    pub summer: &'static str,
    pub even: &'static str,
    pub sick_title: &'static str,
    /// Days a year, days a spell, spells a year.
    pub sick: fn(&str, &str, &str) -> String,
    pub sick_none: &'static str,
    /// Correlation.
    pub together: fn(&str) -> String,
    pub spell: &'static str,
    pub to_sick: &'static str,
    /// Share who leave in a year, days to fill the seat, months to full speed.
    pub turnover: fn(&str, &str, &str) -> String,
    pub to_turnover: &'static str,
    pub holidays_title: &'static str,
    /// First year, second year.
    pub holidays_of: fn(&str, &str, &str) -> String,
    pub holidays_own: &'static str,
    /// Source, day on which it was looked up.
    pub source: fn(&str, &str) -> String,
    pub regions: &'static str,
    /// Last year that was published.
    pub by_the_moon: fn(&str) -> String,
    pub holidays_none: &'static str,
    pub date: &'static str,
    pub name: &'static str,
    pub weekday: &'static str,
    pub on_weekend: &'static str,
    pub holiday_add: &'static str,
    pub holiday_reset: &'static str,
    /// Days, what the scenario says.
    pub holiday_count: fn(&str, &str) -> String,
    /// Days.
    pub holiday_take: fn(&str) -> String,
    /// Days.
    pub holiday_taken: fn(&str) -> String,
    pub holiday_alike: &'static str,
    pub closed: &'static str,
    pub open: &'static str,
    pub holiday_date_missing: &'static str,
    /// Date.
    pub holiday_there: fn(&str) -> String,
    /// Name, date.
    pub holiday_added: fn(&str, &str) -> String,
    /// Name, date.
    pub holiday_removed: fn(&str, &str) -> String,
    pub holidays_back: &'static str,
    pub countries: [&'static str; 11],
}

/// English.
pub const EN: AbsenceWords = AbsenceWords {
    finding: |share| format!("{share} of 100 days away are known ahead"),
    finding_nothing: "Nobody is away in these twelve months",
    leave_title: "Leave in the calendar",
    leave_note: "First and last day count. What is not in the calendar yet is spread by the policy below.",
    nobody: "Nobody is listed yet. Leave is of people: list them first.",
    to_people: "List people",
    who: "Who",
    from: "First day",
    to: "Last day",
    kind: "Why",
    days: "Working days",
    add: "Add leave",
    remove: "Remove",
    remove_of: |who, from| format!("leave of {who} from {from}"),
    field_of: |what, who, from| format!("{what}, {who} from {from}"),
    find: "Find a person",
    find_hint: "A part of the name.",
    none_found: "No leave of anybody called so.",
    shown: |shown, all| format!("{shown} of {all} stretches of leave"),
    more: "Show more",
    nothing_yet: "No leave in the calendar yet.",
    somebody_gone: "Not listed any more",
    added: |who, from, to, days| format!("Added: {who}, {from} to {to}, working days: {days}."),
    removed: |who, from, to| format!("Removed: {who}, {from} to {to}."),
    who_missing: "Say who is away.",
    who_unknown: |typed| format!("Nobody called “{typed}” is listed. Pick a name from the list."),
    who_ambiguous: |typed| format!("Several people are called “{typed}”. Pick one from the list."),
    from_missing: "Enter the first day.",
    to_missing: "Enter the last day.",
    to_before_from: "The last day must not be before the first. Nothing was changed.",
    too_many: |most| format!("The calendar holds {most} stretches of leave. Remove old ones first."),
    holidays_full: |most| format!("The list holds {most} holidays. Remove old ones first."),
    there_already: "This leave is in the calendar already.",
    policy_title: "Leave that nobody has placed yet",
    policy: |vacation, training, other| {
        format!(
            "Each person has {vacation} days of vacation, {training} of training and {other} others a year; what the calendar lacks of them is spread over the months."
        )
    },
    policy_note: "It is spread as evenly as the limit and the months let: it is planned, and so it is known ahead.",
    to_days: "Change the days",
    at_once: "Most people off at once",
    at_once_hint: "0: no limit.",
    seasons: "When vacation is taken, by month",
    season: |month| format!("Weight of {month}"),
    summer: "August and December",
    even: "All months alike",
    sick_title: "Sickness and turnover: not known ahead",
    sick: |days, spell, spells| {
        format!(
            "{days} sick days a year and person in spells of {spell} working days: {spells} spells a year."
        )
    },
    sick_none: "Nobody is sick by these numbers.",
    together: |correlation| format!("Spells come together: the correlation of two people is {correlation}."),
    spell: "Change their length",
    to_sick: "Change the sick days",
    turnover: |share, fill, ramp| {
        format!(
            "{share} of the people leave in a year; a seat is filled after {fill} days, and a newcomer is at full speed after {ramp} months."
        )
    },
    to_turnover: "Change the turnover",
    holidays_title: "Public holidays",
    holidays_of: |country, first, second| format!("Public holidays of {country}, {first} and {second}."),
    holidays_own: "Your own list.",
    source: |source, day| format!("Source: {source} (looked up {day})."),
    regions: "Regions and towns add days of their own: add those that hold for you.",
    by_the_moon: |year| {
        format!("Some go by the moon: after {year} they are reckoned and can be off by a day. Check them.")
    },
    holidays_none: "No public holidays are listed.",
    date: "Day",
    name: "Name",
    weekday: "Weekday",
    on_weekend: "on a weekend",
    holiday_add: "Add a holiday",
    holiday_reset: "Back to the country’s list",
    holiday_count: |days, stated| {
        format!("{days} fall on working days of the twelve months; the scenario counts {stated} days a year.")
    },
    holiday_take: |days| format!("Count {days} days a year"),
    holiday_taken: |days| format!("The scenario now counts {days} public holidays a year."),
    holiday_alike: "The scenario counts as many.",
    closed: "The desk is closed on them: nobody has to be covered.",
    open: "The desk is open on them: people have these days off another time.",
    holiday_date_missing: "Enter the day of the holiday.",
    holiday_there: |day| format!("{day} is in the list already."),
    holiday_added: |name, day| format!("Added: {name}, {day}."),
    holiday_removed: |name, day| format!("Removed: {name}, {day}."),
    holidays_back: "The country’s list is back.",
    countries: [
        "Spain",
        "Mexico",
        "Chile",
        "Colombia",
        "Argentina",
        "Peru",
        "the United States",
        "England and Wales",
        "Germany",
        "India",
        "the Philippines",
    ],
};

/// Spanish.
pub const ES: AbsenceWords = AbsenceWords {
    finding: |share| format!("{share} de cada 100 días de ausencia se conocen de antemano"),
    finding_nothing: "Nadie falta en estos doce meses",
    leave_title: "Ausencias en el calendario",
    leave_note: "Cuentan el primer y el último día. Lo que aún no está en el calendario se reparte según la norma de abajo.",
    nobody: "Todavía no hay nadie en la lista. Las ausencias son de personas: anótelas primero.",
    to_people: "Anotar personas",
    who: "Quién",
    from: "Primer día",
    to: "Último día",
    kind: "Motivo",
    days: "Días laborables",
    add: "Añadir ausencia",
    remove: "Quitar",
    remove_of: |who, from| format!("la ausencia de {who} del {from}"),
    field_of: |what, who, from| format!("{what}, {who} desde el {from}"),
    find: "Buscar a una persona",
    find_hint: "Una parte del nombre.",
    none_found: "Nadie que se llame así tiene ausencias.",
    shown: |shown, all| format!("{shown} de {all} ausencias"),
    more: "Mostrar más",
    nothing_yet: "Todavía no hay ausencias en el calendario.",
    somebody_gone: "Ya no está en la lista",
    added: |who, from, to, days| format!("Añadida: {who}, del {from} al {to}, días laborables: {days}."),
    removed: |who, from, to| format!("Quitada: {who}, del {from} al {to}."),
    who_missing: "Indique quién falta.",
    who_unknown: |typed| format!("No hay nadie llamado «{typed}» en la lista. Elija un nombre de la lista."),
    who_ambiguous: |typed| format!("Hay varias personas llamadas «{typed}». Elija una de la lista."),
    from_missing: "Indique el primer día.",
    to_missing: "Indique el último día.",
    to_before_from: "El último día no puede ser anterior al primero. No se ha cambiado nada.",
    too_many: |most| format!("El calendario admite {most} ausencias. Quite primero las antiguas."),
    holidays_full: |most| format!("La lista admite {most} festivos. Quite primero los antiguos."),
    there_already: "Esta ausencia ya está en el calendario.",
    policy_title: "Ausencias que nadie ha fijado todavía",
    policy: |vacation, training, other| {
        format!(
            "Cada persona tiene al año {vacation} días de vacaciones, {training} de formación y {other} de otro tipo; lo que falta de ellos en el calendario se reparte por los meses."
        )
    },
    policy_note: "Se reparte con la regularidad que permiten el límite y los meses: está previsto y, por tanto, se conoce de antemano.",
    to_days: "Cambiar los días",
    at_once: "Personas que pueden faltar a la vez",
    at_once_hint: "0: sin límite.",
    seasons: "Cuándo se toman las vacaciones, por mes",
    season: |month| format!("Peso de {month}"),
    summer: "Agosto y diciembre",
    even: "Todos los meses iguales",
    sick_title: "Enfermedad y rotación: no se conocen de antemano",
    sick: |days, spell, spells| {
        format!(
            "{days} días de enfermedad al año por persona en episodios de {spell} días laborables: {spells} episodios al año."
        )
    },
    sick_none: "Según estos números nadie enferma.",
    together: |correlation| {
        format!("Los episodios vienen juntos: la correlación entre dos personas es {correlation}.")
    },
    spell: "Cambiar su duración",
    to_sick: "Cambiar los días de enfermedad",
    turnover: |share, fill, ramp| {
        format!(
            "El {share} de las personas se va en un año; un puesto se cubre en {fill} días y una persona nueva rinde del todo a los {ramp} meses."
        )
    },
    to_turnover: "Cambiar la rotación",
    holidays_title: "Festivos",
    holidays_of: |country, first, second| format!("Festivos de {country}, {first} y {second}."),
    holidays_own: "Su propia lista.",
    source: |source, day| format!("Fuente: {source} (consultada el {day})."),
    regions: "Las regiones y los municipios añaden los suyos: añada los que le correspondan.",
    by_the_moon: |year| {
        format!(
            "Algunos dependen de la luna: después de {year} están calculados y pueden variar un día. Compruébelos."
        )
    },
    holidays_none: "No hay festivos en la lista.",
    date: "Día",
    name: "Nombre",
    weekday: "Día de la semana",
    on_weekend: "en fin de semana",
    holiday_add: "Añadir un festivo",
    holiday_reset: "Volver a la lista del país",
    holiday_count: |days, stated| {
        format!("{days} caen en días laborables de los doce meses; el escenario cuenta {stated} días al año.")
    },
    holiday_take: |days| format!("Contar {days} días al año"),
    holiday_taken: |days| format!("El escenario cuenta ahora {days} festivos al año."),
    holiday_alike: "El escenario cuenta los mismos.",
    closed: "Esos días el servicio cierra: no hay que cubrir a nadie.",
    open: "Esos días el servicio abre: las personas descansan otro día.",
    holiday_date_missing: "Indique el día del festivo.",
    holiday_there: |day| format!("El {day} ya está en la lista."),
    holiday_added: |name, day| format!("Añadido: {name}, {day}."),
    holiday_removed: |name, day| format!("Quitado: {name}, {day}."),
    holidays_back: "Vuelve a estar la lista del país.",
    countries: [
        "España",
        "México",
        "Chile",
        "Colombia",
        "Argentina",
        "Perú",
        "Estados Unidos",
        "Inglaterra y Gales",
        "Alemania",
        "India",
        "Filipinas",
    ],
};

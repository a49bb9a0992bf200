//! The words of the import: errors, what was left out and why, doubts, questions. Those of its screen stand in
//! [`screen`], those of a comparison with the plan in [`backtest`].

pub mod backtest;
pub mod screen;

/// Everything that is said about a ticket export.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct ImportWords {
    // Errors: what is wrong and what to do.
    pub empty: &'static str,
    pub too_large: fn(megabytes: usize, limit: usize) -> String,
    pub too_many_rows: fn(limit: usize) -> String,
    pub is_workbook: &'static str,
    pub is_archive: &'static str,
    pub is_pdf: &'static str,
    pub is_image: &'static str,
    pub is_html: &'static str,
    pub is_xml: &'static str,
    pub is_json: &'static str,
    pub is_binary: &'static str,
    pub broken_text: &'static str,
    pub broken_text_at: fn(line: usize) -> String,
    pub one_column: &'static str,
    pub no_header: &'static str,
    pub few_rows: fn(rows: usize) -> String,
    pub no_date_column: &'static str,
    pub no_hours: fn(column: &str) -> String,
    pub no_readable_date: fn(column: &str, example: &str, row: usize) -> String,
    pub mixed_formats: fn(column: &str, formats: &str) -> String,
    pub mixed_order: fn(column: &str, day_first_row: usize, month_first_row: usize) -> String,
    pub day_first_unanswered: fn(example: &str) -> String,
    pub no_such_column: fn(column: usize) -> String,
    pub nothing_left: fn(reason: &str) -> String,
    pub only_requests: &'static str,
    // Why rows were left out, after a number of rows.
    pub drop_no_date: &'static str,
    pub drop_unreadable_date: &'static str,
    pub drop_no_hour: &'static str,
    pub drop_impossible_date: &'static str,
    pub drop_no_id: &'static str,
    pub drop_too_many_cells: &'static str,
    pub drop_open_quote: &'static str,
    pub drop_repeated_header: &'static str,
    pub drop_stray: &'static str,
    pub dropped_line: fn(rows: &str, reason: &str, example: usize) -> String,
    // Doubts about what was read.
    pub few_tickets: fn(tickets: u32) -> String,
    pub short_period: fn(days: u32) -> String,
    pub unknown_priority: fn(tickets: u32, values: &str) -> String,
    pub no_priority: fn(tickets: u32) -> String,
    pub not_a_priority: fn(values: usize) -> String,
    pub much_collapsed: fn(rows: u32, tickets: u32) -> String,
    pub many_groups: fn(groups: usize, kept: usize) -> String,
    pub response_is_remaining: fn(column: &str) -> String,
    pub before_opening: fn(tickets: u32) -> String,
    pub auto_resolved: fn(tickets: u32) -> String,
    pub midnight_pile: fn(tickets: u32) -> String,
    pub mixed_zones: fn(without: u32) -> String,
    pub caveat: &'static str,
    pub resolution_caveat: &'static str,
    pub privacy: &'static str,
    // Questions.
    pub ask_day_first: fn(example: &str) -> String,
    pub answer_day: &'static str,
    pub answer_month: &'static str,
    pub ask_service_zone: &'static str,
    pub ask_written_zone: &'static str,
    pub answer_service_zone: &'static str,
    pub answer_utc: &'static str,
    pub answer_other_zone: &'static str,
    pub ask_delimiter: &'static str,
    pub delimiter_comma: &'static str,
    pub delimiter_semicolon: &'static str,
    pub delimiter_tab: &'static str,
    pub delimiter_bar: &'static str,
    pub likely: &'static str,
    // Names in what is proposed and downloaded.
    pub only_layer: &'static str,
    pub other_layer: &'static str,
    pub rejects_row: &'static str,
    pub rejects_reason: &'static str,
    pub rejects_original: &'static str,
    /// The words of the screen.
    pub screen: screen::ScreenWords,
    /// A plan against the file.
    pub backtest: backtest::BacktestWords,
}

/// English.
pub static EN: ImportWords = ImportWords {
    empty: "The file is empty. Export the tickets again and choose the new file.",
    too_large: |megabytes, limit| {
        format!(
            "The file has {megabytes} MB and the limit is {limit} MB. Export a shorter period or fewer columns."
        )
    },
    too_many_rows: |limit| format!("The file has more than {limit} rows. Export a shorter period."),
    is_workbook: "This is a workbook or a zip archive. Open it in the spreadsheet, save the sheet with the tickets as CSV and choose that file.",
    is_archive: "This file is compressed. Unpack it and choose the CSV file inside.",
    is_pdf: "This is a PDF. Export the tickets as CSV instead.",
    is_image: "This is a picture. Export the tickets as CSV instead.",
    is_html: "This is a web page, whatever its name says. Export the tickets as CSV, or open it in a spreadsheet and save it as CSV.",
    is_xml: "This is XML. Export the tickets as CSV instead.",
    is_json: "This is JSON. Export the tickets as CSV instead.",
    is_binary: "This file holds no text. Export the tickets as CSV and choose that file.",
    broken_text: "Some characters of the file are broken. Export it again as CSV in UTF-8.",
    broken_text_at: |line| {
        format!("Line {line} has broken characters. Export the file again as CSV in UTF-8.")
    },
    one_column: "The file has one column only. Export it with commas, semicolons or tabs between the columns, with at least an opening date and a priority.",
    no_header: "The first row holds data and not the names of the columns. Add a row with names above it, or export again with headers.",
    few_rows: |rows| {
        format!(
            "Too few rows below the header: {rows}. A profile needs at least two tickets and is useful from 500; export a longer period."
        )
    },
    no_date_column: "No column holds dates. Export the tickets with the date and hour at which they were opened.",
    no_hours: |column| {
        format!(
            "The dates in “{column}” have no hour. Export the date together with the hour, or choose another column."
        )
    },
    no_readable_date: |column, example, row| {
        format!(
            "No date in “{column}” can be read; row {row} says “{example}”. Export dates as 2026-03-12 15:05, or choose another column."
        )
    },
    mixed_formats: |column, formats| {
        format!(
            "“{column}” mixes several date formats: {formats}. Give the whole column one format and export again."
        )
    },
    mixed_order: |column, day_first_row, month_first_row| {
        format!(
            "In “{column}” row {day_first_row} has the day first and row {month_first_row} the month: a spreadsheet has probably changed some dates. Export again and choose the file without opening it first."
        )
    },
    day_first_unanswered: |example| {
        format!("Say first whether {example} begins with the day or with the month.")
    },
    no_such_column: |column| format!("The file has no column {column}. Choose another one."),
    nothing_left: |reason| {
        format!("No ticket is left: most rows were left out ({reason}). Check which column is what.")
    },
    only_requests: "No incident is left: all tickets are requests. Set the column “Incident or request” to “not in the file” to count them too.",
    drop_no_date: "no opening date",
    drop_unreadable_date: "opening date that cannot be read",
    drop_no_hour: "opening date without an hour",
    drop_impossible_date: "opening date that does not exist, or a year before 1990 or after 2100",
    drop_no_id: "no ticket number",
    drop_too_many_cells: "more cells than headers",
    drop_open_quote: "a quotation mark that never closes",
    drop_repeated_header: "the header once more",
    drop_stray: "more than four weeks away from all other tickets",
    dropped_line: |rows, reason, example| format!("{reason}: {rows} (first in row {example})"),
    few_tickets: |tickets| {
        format!(
            "Only {}: the hourly profile is mostly chance. It becomes useful from 500.",
            counted(tickets, "ticket", "tickets")
        )
    },
    short_period: |days| {
        format!(
            "Only {}: one odd week weighs a quarter or more. Four weeks are the least, a quarter of a year is good.",
            counted(days, "day", "days")
        )
    },
    unknown_priority: |tickets, values| {
        format!(
            "Priority with no known meaning ({values}): {}, counted as P3. Say what each value means under “Priorities”.",
            counted(tickets, "ticket", "tickets")
        )
    },
    no_priority: |tickets| format!("No priority: {}, counted as P3.", counted(tickets, "ticket", "tickets")),
    not_a_priority: |values| {
        format!(
            "The priority column has {values} different values, too many for priorities. Choose another column."
        )
    },
    much_collapsed: |rows, tickets| {
        format!(
            "Rows: {rows}, different ticket numbers: {tickets}. If the file is no event log, the column “Ticket number” holds something else; choose another one."
        )
    },
    many_groups: |groups, kept| {
        format!("Of {groups} groups the {kept} largest are shown; the others are counted together.")
    },
    response_is_remaining: |column| {
        format!(
            "“{column}” tells the time left until the promise is broken, not the time until the answer: response times are left out."
        )
    },
    before_opening: |tickets| {
        format!(
            "Answered or resolved before being opened: {}. These times are left out.",
            counted(tickets, "ticket", "tickets")
        )
    },
    auto_resolved: |tickets| {
        format!(
            "Resolved by a machine: {}. Counted as incidents, since somebody may have been called, but not for resolution times.",
            counted(tickets, "ticket", "tickets")
        )
    },
    midnight_pile: |tickets| {
        format!(
            "Opened at exactly 00:00: {}. Either their hour was lost or a nightly job opens them; check before you trust the night.",
            counted(tickets, "ticket", "tickets")
        )
    },
    mixed_zones: |without| {
        format!(
            "Stamps without a time zone, while others state one: {without}. They are taken in the zone chosen for the file."
        )
    },
    caveat: "Opened-at is when somebody noticed; thin monitoring at night understates demand at night.",
    resolution_caveat: "Resolved-at is often administrative closure: it is shown, and not used as repair time.",
    privacy: "The file is read on this device and not kept. Only counts by hour, severity and layer become part of the scenario.",
    ask_day_first: |example| format!("Is the first number of {example} the day or the month?"),
    answer_day: "The day",
    answer_month: "The month",
    ask_service_zone: "In which time zone does the service work? The stamps state theirs and are converted.",
    ask_written_zone: "In which time zone were the stamps written? They do not say.",
    answer_service_zone: "The service's own",
    answer_utc: "UTC",
    answer_other_zone: "Another one",
    ask_delimiter: "What separates the columns?",
    delimiter_comma: "Comma",
    delimiter_semicolon: "Semicolon",
    delimiter_tab: "Tab",
    delimiter_bar: "Vertical bar",
    likely: "likely",
    only_layer: "All tickets",
    other_layer: "Other",
    rejects_row: "row",
    rejects_reason: "reason",
    rejects_original: "original row",
    screen: screen::EN,
    backtest: backtest::EN,
};

/// Spanish, in the polite form.
pub static ES: ImportWords = ImportWords {
    empty: "El archivo está vacío. Exporte de nuevo los tickets y elija el archivo nuevo.",
    too_large: |megabytes, limit| {
        format!(
            "El archivo tiene {megabytes} MB y el límite es de {limit} MB. Exporte un periodo más corto o menos columnas."
        )
    },
    too_many_rows: |limit| format!("El archivo tiene más de {limit} filas. Exporte un periodo más corto."),
    is_workbook: "Es un libro de hojas de cálculo o un archivo zip. Ábralo, guarde como CSV la hoja con los tickets y elija ese archivo.",
    is_archive: "El archivo está comprimido. Descomprímalo y elija el archivo CSV que contiene.",
    is_pdf: "Es un PDF. Exporte los tickets como CSV.",
    is_image: "Es una imagen. Exporte los tickets como CSV.",
    is_html: "Es una página web, diga lo que diga su nombre. Exporte los tickets como CSV, o ábrala en una hoja de cálculo y guárdela como CSV.",
    is_xml: "Es XML. Exporte los tickets como CSV.",
    is_json: "Es JSON. Exporte los tickets como CSV.",
    is_binary: "El archivo no contiene texto. Exporte los tickets como CSV y elija ese archivo.",
    broken_text: "Algunos caracteres del archivo están dañados. Expórtelo de nuevo como CSV en UTF-8.",
    broken_text_at: |line| {
        format!("La línea {line} tiene caracteres dañados. Exporte de nuevo el archivo como CSV en UTF-8.")
    },
    one_column: "El archivo tiene una sola columna. Expórtelo con comas, puntos y comas o tabuladores entre las columnas, con al menos una fecha de apertura y una prioridad.",
    no_header: "La primera fila contiene datos y no los nombres de las columnas. Añada encima una fila con los nombres o exporte de nuevo con encabezados.",
    few_rows: |rows| {
        format!(
            "Demasiado pocas filas bajo el encabezado: {rows}. Un perfil necesita al menos dos tickets y es útil a partir de 500; exporte un periodo más largo."
        )
    },
    no_date_column: "Ninguna columna contiene fechas. Exporte los tickets con la fecha y la hora de apertura.",
    no_hours: |column| {
        format!("Las fechas de «{column}» no tienen hora. Exporte la fecha con la hora o elija otra columna.")
    },
    no_readable_date: |column, example, row| {
        format!(
            "No se puede leer ninguna fecha de «{column}»; la fila {row} dice «{example}». Exporte las fechas como 2026-03-12 15:05 o elija otra columna."
        )
    },
    mixed_formats: |column, formats| {
        format!(
            "«{column}» mezcla varios formatos de fecha: {formats}. Dé un solo formato a toda la columna y exporte de nuevo."
        )
    },
    mixed_order: |column, day_first_row, month_first_row| {
        format!(
            "En «{column}», la fila {day_first_row} lleva primero el día y la fila {month_first_row} el mes: es probable que una hoja de cálculo haya cambiado algunas fechas. Exporte de nuevo y elija el archivo sin abrirlo antes."
        )
    },
    day_first_unanswered: |example| format!("Indique primero si {example} empieza por el día o por el mes."),
    no_such_column: |column| format!("El archivo no tiene columna {column}. Elija otra."),
    nothing_left: |reason| {
        format!(
            "No queda ningún ticket: la mayoría de las filas se descartó ({reason}). Revise qué es cada columna."
        )
    },
    only_requests: "No queda ninguna incidencia: todos los tickets son solicitudes. Ponga la columna «Incidencia o solicitud» en «no está en el archivo» para contarlas también.",
    drop_no_date: "sin fecha de apertura",
    drop_unreadable_date: "fecha de apertura ilegible",
    drop_no_hour: "fecha de apertura sin hora",
    drop_impossible_date: "fecha de apertura que no existe, o un año anterior a 1990 o posterior a 2100",
    drop_no_id: "sin número de ticket",
    drop_too_many_cells: "más celdas que encabezados",
    drop_open_quote: "comillas que no se cierran",
    drop_repeated_header: "el encabezado repetido",
    drop_stray: "a más de cuatro semanas de los demás tickets",
    dropped_line: |rows, reason, example| format!("{reason}: {rows} (la primera, en la fila {example})"),
    few_tickets: |tickets| {
        format!(
            "Solo {}: el perfil por horas es sobre todo azar. Es útil a partir de 500.",
            counted(tickets, "ticket", "tickets")
        )
    },
    short_period: |days| {
        format!(
            "Solo {}: una semana atípica pesa la cuarta parte o más. Cuatro semanas son el mínimo y un trimestre, lo conveniente.",
            counted(days, "día", "días")
        )
    },
    unknown_priority: |tickets, values| {
        format!(
            "Prioridad de significado desconocido ({values}): {}, que cuentan como P3. Indique qué significa cada valor en «Prioridades».",
            counted(tickets, "ticket", "tickets")
        )
    },
    no_priority: |tickets| {
        format!("Sin prioridad: {}, que cuentan como P3.", counted(tickets, "ticket", "tickets"))
    },
    not_a_priority: |values| {
        format!(
            "La columna de prioridad tiene {values} valores distintos, demasiados para ser prioridades. Elija otra columna."
        )
    },
    much_collapsed: |rows, tickets| {
        format!(
            "Filas: {rows}; números de ticket distintos: {tickets}. Si el archivo no es un registro de eventos, la columna «Número de ticket» contiene otra cosa; elija otra."
        )
    },
    many_groups: |groups, kept| {
        format!("De los {groups} grupos se muestran los {kept} más grandes; los demás se cuentan juntos.")
    },
    response_is_remaining: |column| {
        format!(
            "«{column}» indica el tiempo que queda hasta incumplir el compromiso, no el tiempo hasta la respuesta: los tiempos de respuesta no se usan."
        )
    },
    before_opening: |tickets| {
        format!(
            "Con respuesta o resolución anterior a la apertura: {}. Esos tiempos no se usan.",
            counted(tickets, "ticket", "tickets")
        )
    },
    auto_resolved: |tickets| {
        format!(
            "Resueltos por una máquina: {}. Cuentan como incidencias, pues quizá se avisó a alguien, pero no para los tiempos de resolución.",
            counted(tickets, "ticket", "tickets")
        )
    },
    midnight_pile: |tickets| {
        format!(
            "Abiertos exactamente a las 00:00: {}. O se perdió su hora o los abre un proceso nocturno; compruébelo antes de fiarse de la noche.",
            counted(tickets, "ticket", "tickets")
        )
    },
    mixed_zones: |without| {
        format!(
            "Fechas sin zona horaria, cuando otras la indican: {without}. Se toman en la zona elegida para el archivo."
        )
    },
    caveat: "La hora de apertura es cuando alguien se dio cuenta; una vigilancia escasa de noche subestima la demanda nocturna.",
    resolution_caveat: "La fecha de resolución suele ser un cierre administrativo: se muestra, pero no se usa como tiempo de reparación.",
    privacy: "El archivo se lee en este equipo y no se guarda. Al escenario solo pasan recuentos por hora, severidad y capa.",
    ask_day_first: |example| format!("¿El primer número de {example} es el día o el mes?"),
    answer_day: "El día",
    answer_month: "El mes",
    ask_service_zone: "¿En qué zona horaria trabaja el servicio? Las fechas indican la suya y se convierten.",
    ask_written_zone: "¿En qué zona horaria se escribieron las fechas? No lo indican.",
    answer_service_zone: "La del propio servicio",
    answer_utc: "UTC",
    answer_other_zone: "Otra",
    ask_delimiter: "¿Qué separa las columnas?",
    delimiter_comma: "Coma",
    delimiter_semicolon: "Punto y coma",
    delimiter_tab: "Tabulador",
    delimiter_bar: "Barra vertical",
    likely: "probable",
    only_layer: "Todos los tickets",
    other_layer: "Otros",
    rejects_row: "fila",
    rejects_reason: "motivo",
    rejects_original: "fila original",
    screen: screen::ES,
    backtest: backtest::ES,
};

fn counted(number: u32, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

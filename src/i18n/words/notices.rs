//! Documents and notices.

/// Sentences about documents.
#[expect(missing_docs, reason = "each field is named as the case it tells")]
pub struct NoticeWords {
    pub opened: fn(&str) -> String,
    pub changed: fn(usize) -> String,
    pub empty: &'static str,
    pub too_large: &'static str,
    pub not_json: fn(usize, usize) -> String,
    pub not_relevo: &'static str,
    pub damaged: &'static str,
    pub newer: fn(usize, usize) -> String,
    pub clamped: fn(&str, &str, &str) -> String,
    pub not_usable: fn(&str) -> String,
    pub missing: fn(&str) -> String,
    pub many_missing: fn(usize) -> String,
    pub unknown: fn(&str) -> String,
    pub too_many: fn(&str, usize, usize) -> String,
}

/// English.
pub const EN: NoticeWords = NoticeWords {
    opened: |name| format!("“{name}” is open."),
    changed: |count| match count {
        1 => "One value was changed on opening:".to_owned(),
        _ => format!("{count} values were changed on opening:"),
    },
    empty: "There is nothing in it. Choose a scenario file saved by Relevo.",
    too_large: "It is larger than 4 MB. A scenario takes a few kilobytes: choose a file saved by Relevo.",
    not_json: |line, column| {
        format!(
            "It stops being readable at line {line}, column {column}. Mend that place, or use an earlier copy."
        )
    },
    not_relevo: "It is not a Relevo scenario. Choose a file saved by Relevo (Scenarios, Export).",
    damaged: "It is not as it was stored: something changed or cut it.",
    newer: |schema, known| {
        format!(
            "It was saved by a newer version of Relevo (format {schema}; this one knows {known}). Reload the page to update; it was left as it is."
        )
    },
    clamped: |path, from, to| format!("{path}: {from} is out of bounds; using {to}."),
    not_usable: |path| format!("{path}: this value cannot be used; using the default."),
    missing: |path| format!("{path}: not stated; using the default."),
    many_missing: |count| {
        format!("{count} settings are not stated, as in a file of an earlier Relevo; using their defaults.")
    },
    unknown: |path| format!("{path}: not known to this version; left out."),
    too_many: |path, found, kept| format!("{path}: {found} found; the first {kept} are used."),
};

/// Spanish.
pub const ES: NoticeWords = NoticeWords {
    opened: |name| format!("«{name}» está abierto."),
    changed: |count| match count {
        1 => "Al abrirlo se ha cambiado un valor:".to_owned(),
        _ => format!("Al abrirlo se han cambiado {count} valores:"),
    },
    empty: "No contiene nada. Elija un archivo de escenario guardado por Relevo.",
    too_large: "Ocupa más de 4 MB. Un escenario ocupa unos pocos kilobytes: elija un archivo guardado por Relevo.",
    not_json: |line, column| {
        format!(
            "Deja de ser legible en la línea {line}, columna {column}. Corrija ese punto o use una copia anterior."
        )
    },
    not_relevo: "No es un escenario de Relevo. Elija un archivo guardado por Relevo (Escenarios, Exportar).",
    damaged: "No está como se guardó: algo lo ha cambiado o cortado.",
    newer: |schema, known| {
        format!(
            "Lo guardó una versión más reciente de Relevo (formato {schema}; esta conoce el {known}). Recargue la página para actualizar; se ha dejado como está."
        )
    },
    clamped: |path, from, to| format!("{path}: {from} está fuera de los límites; se usa {to}."),
    not_usable: |path| format!("{path}: este valor no se puede usar; se usa el predeterminado."),
    missing: |path| format!("{path}: no se indica; se usa el predeterminado."),
    many_missing: |count| {
        format!(
            "Hay {count} ajustes sin indicar, como en un archivo de una versión anterior de Relevo; se usan sus valores por defecto."
        )
    },
    unknown: |path| format!("{path}: esta versión no lo conoce; se ha omitido."),
    too_many: |path, found, kept| format!("{path}: hay {found}; se usan los primeros {kept}."),
};

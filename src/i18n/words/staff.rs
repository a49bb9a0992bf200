//! The page of backups: what all its parts say.

/// Words of all parts of the page of backups.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct StaffWords {
    pub sides_label: &'static str,
    pub sides: [&'static str; 6],
    /// What was typed.
    pub no_number: fn(&str) -> String,
    /// Least, most, what is used.
    pub out_of_bounds: fn(&str, &str, &str) -> String,
    pub roles: [&'static str; 4],
    pub kinds: [&'static str; 3],
}

/// English.
pub const EN: StaffWords = StaffWords {
    sides_label: "Parts of this page",
    sides: ["How many backups", "People and skills", "Absences", "Training", "Twelve months", "Coordination"],
    no_number: |typed| format!("“{typed}” is not a number. Nothing was changed."),
    out_of_bounds: |least, most, kept| format!("It must be {least} to {most}: using {kept}."),
    roles: ["–", "Assigned", "Backup", "Both"],
    kinds: ["Vacation", "Training", "Other"],
};

/// Spanish.
pub const ES: StaffWords = StaffWords {
    sides_label: "Partes de esta página",
    sides: [
        "Cuántos suplentes",
        "Personas y habilidades",
        "Ausencias",
        "Formación",
        "Doce meses",
        "Coordinación",
    ],
    no_number: |typed| format!("«{typed}» no es un número. No se ha cambiado nada."),
    out_of_bounds: |least, most, kept| format!("Debe estar entre {least} y {most}: se usa {kept}."),
    roles: ["–", "Titular", "Suplente", "Ambos"],
    kinds: ["Vacaciones", "Formación", "Otra"],
};

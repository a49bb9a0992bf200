//! Links to a scenario, and what opens one.

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct ShareWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub names: &'static str,
    pub names_hint: &'static str,
    pub short: fn(&str) -> String,
    pub long: fn(&str, &str) -> String,
    pub too_long: fn(&str, &str) -> String,
    pub carries: &'static str,
    pub carries_numbers: &'static str,
    pub carries_people: fn(usize, &str) -> String,
    pub carries_people_named: fn(usize, &str) -> String,
    pub carries_client: fn(&str) -> String,
    pub carries_not: &'static str,
    pub stays: &'static str,
    pub file: &'static str,
    pub file_note: &'static str,
    pub code: &'static str,
    pub code_note: &'static str,
    pub code_picture: &'static str,
    pub code_too_long: fn(&str, &str) -> String,
    pub svg: &'static str,
    pub png: &'static str,
    pub open: &'static str,
    pub open_label: &'static str,
    pub open_hint: &'static str,
    pub open_do: &'static str,
    pub opened: fn(&str) -> String,
    pub opened_without_names: &'static str,
    pub opened_mended: fn(usize) -> String,
    pub unnamed: &'static str,
    pub no_link: &'static str,
    pub too_large: &'static str,
    pub other_version: fn(usize, usize) -> String,
    pub broken: &'static str,
}

/// English.
pub const EN: ShareWords = ShareWords {
    title: "Share this scenario",
    intro: "The whole scenario stands in the link itself. Whoever opens it sees the same answer, as a copy of their own.",
    link: "Link",
    copy: "Copy link",
    copied: "The link is copied.",
    not_copied: "The browser does not let this page copy. Select the link on the page “Share” and copy it by hand.",
    names: "With the names of people and of the client",
    names_hint: "Without this, people are numbers and the client is left out.",
    short: |count| format!("{count} characters: mail and chat programs carry it whole."),
    long: |count, limit| {
        format!(
            "{count} characters: some mail and chat programs cut links of more than {limit}. A file is safer."
        )
    },
    too_long: |count, limit| {
        format!(
            "The link would have {count} characters; links of more than {limit} get lost on the way. Export the scenario as a file and send that."
        )
    },
    carries: "What the link carries",
    carries_numbers: "Every number, window, promise and price, and the names of the scenario, its layers, tiers, groups and sites.",
    carries_people: |count, number| match count {
        1 => format!("{number} line of people with skills, leave and agreed cover, without names."),
        _ => format!("{number} lines of people with skills, leave and agreed cover, without names."),
    },
    carries_people_named: |count, number| match count {
        1 => format!("{number} line of people with names, skills, leave and agreed cover."),
        _ => format!("{number} lines of people with names, skills, leave and agreed cover."),
    },
    carries_client: |client| format!("The client’s name, “{client}”."),
    carries_not: "No tickets: only the weekly profile that was counted from them.",
    stays: "Nothing is sent to a server: it all stands behind “#”, which a browser keeps to itself. Whoever has the link can read it, and a link cannot be taken back.",
    file: "Export file",
    file_note: "A file carries a scenario of any size; dropped on the page of anybody who has Relevo, it opens there.",
    code: "QR code",
    code_note: "Made on this computer. Hold a phone in front of the screen: it opens the link.",
    code_picture: "QR code of the link",
    code_too_long: |count, limit| {
        format!(
            "No code: with {count} characters it would be too fine for a phone to read from a screen (up to {limit} work). Copy the link instead."
        )
    },
    svg: "Download SVG",
    png: "Download PNG",
    open: "Open a link",
    open_label: "Link that somebody gave you",
    open_hint: "It opens as a copy that is not stored until you change it. What you have changed stays in “Scenarios”.",
    open_do: "Open link",
    opened: |name| {
        format!(
            "“{name}” came by a link and is open as an unsaved copy. It is stored with your first change."
        )
    },
    opened_without_names: "People came without their names.",
    opened_mended: |count| match count {
        1 => "1 value was not usable and was mended.".to_owned(),
        _ => format!("{count} values were not usable and were mended."),
    },
    unnamed: "Shared scenario",
    no_link: "There is no Relevo link in this text. Paste the whole link, with what stands behind “#”.",
    too_large: "This text is too long for a link. Paste the link alone.",
    other_version: |version, known| {
        format!(
            "This link was made by another version of Relevo: it is of version {version}, and version {known} is read here. Reload the page to get the newest version, or ask for a file."
        )
    },
    broken: "This link is not complete: a part of it was cut off or changed on its way. Copy it again, or ask for a file.",
};

/// Spanish.
pub const ES: ShareWords = ShareWords {
    title: "Compartir este escenario",
    intro: "El escenario entero está en el propio enlace. Quien lo abra verá la misma respuesta, en una copia propia.",
    link: "Enlace",
    copy: "Copiar enlace",
    copied: "El enlace está copiado.",
    not_copied: "El navegador no permite que esta página copie. Seleccione el enlace en la página «Compartir» y cópielo a mano.",
    names: "Con los nombres de las personas y del cliente",
    names_hint: "Sin esto, las personas son números y no se menciona al cliente.",
    short: |count| format!("{count} caracteres: los programas de correo y de chat lo llevan entero."),
    long: |count, limit| {
        format!(
            "{count} caracteres: algunos programas de correo y de chat cortan los enlaces de más de {limit}. Un archivo es más seguro."
        )
    },
    too_long: |count, limit| {
        format!(
            "El enlace tendría {count} caracteres; los de más de {limit} se pierden por el camino. Exporte el escenario como archivo y envíe ese archivo."
        )
    },
    carries: "Qué lleva el enlace",
    carries_numbers: "Todos los números, horarios, promesas y precios, y los nombres del escenario y de sus capas, niveles, grupos y sedes.",
    carries_people: |count, number| match count {
        1 => format!(
            "{number} línea de personas con habilidades, ausencias previstas y suplencias acordadas, sin nombres."
        ),
        _ => format!(
            "{number} líneas de personas con habilidades, ausencias previstas y suplencias acordadas, sin nombres."
        ),
    },
    carries_people_named: |count, number| match count {
        1 => format!(
            "{number} línea de personas con nombres, habilidades, ausencias previstas y suplencias acordadas."
        ),
        _ => format!(
            "{number} líneas de personas con nombres, habilidades, ausencias previstas y suplencias acordadas."
        ),
    },
    carries_client: |client| format!("El nombre del cliente, «{client}»."),
    carries_not: "Ningún ticket: solo el perfil semanal que se contó con ellos.",
    stays: "Nada se envía a un servidor: todo está detrás de «#», que el navegador se guarda para sí. Quien tenga el enlace puede leerlo, y un enlace no se puede retirar.",
    file: "Exportar archivo",
    file_note: "Un archivo lleva un escenario de cualquier tamaño; se abre al soltarlo en la página de quien tenga Relevo.",
    code: "Código QR",
    code_note: "Hecho en este equipo. Ponga un teléfono delante de la pantalla: abrirá el enlace.",
    code_picture: "Código QR del enlace",
    code_too_long: |count, limit| {
        format!(
            "Sin código: con {count} caracteres sería demasiado fino para leerlo con un teléfono en una pantalla (funcionan hasta {limit}). Copie el enlace en su lugar."
        )
    },
    svg: "Descargar SVG",
    png: "Descargar PNG",
    open: "Abrir un enlace",
    open_label: "Enlace que ha recibido",
    open_hint: "Se abre como una copia que no se guarda hasta que usted la cambie. Lo que usted haya cambiado queda en «Escenarios».",
    open_do: "Abrir enlace",
    opened: |name| {
        format!(
            "«{name}» llegó por un enlace y está abierto como copia sin guardar. Se guardará con su primer cambio."
        )
    },
    opened_without_names: "Las personas llegaron sin sus nombres.",
    opened_mended: |count| match count {
        1 => "1 valor no se podía usar y se corrigió.".to_owned(),
        _ => format!("{count} valores no se podían usar y se corrigieron."),
    },
    unnamed: "Escenario compartido",
    no_link: "En este texto no hay ningún enlace de Relevo. Pegue el enlace entero, con lo que sigue a «#».",
    too_large: "Este texto es demasiado largo para un enlace. Pegue solo el enlace.",
    other_version: |version, known| {
        format!(
            "Este enlace se hizo con otra versión de Relevo: es de la versión {version}, y aquí se lee la versión {known}. Recargue la página para tener la última versión, o pida un archivo."
        )
    },
    broken: "Este enlace no está completo: una parte se cortó o cambió por el camino. Cópielo de nuevo, o pida un archivo.",
};

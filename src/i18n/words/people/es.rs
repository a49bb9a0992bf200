//! Spanish.

use super::PeopleWords;

/// Spanish.
pub const ES: PeopleWords = PeopleWords {
    people: |count, written| if count == 1 { "1 persona".to_owned() } else { format!("{written} personas") },
    backups: |count, written| {
        if count == 1 { "1 suplente".to_owned() } else { format!("{written} suplentes") }
    },
    stand_in_too: |count, written| {
        if count == 1 {
            "1 de ellas también suple".to_owned()
        } else {
            format!("{written} de ellas también suplen")
        }
    },
    who: |people, both, backups| {
        if both.is_empty() {
            format!("{people} y {backups}")
        } else {
            format!("{people} ({both}) y {backups}")
        }
    },
    nobody_listed: |people, backups| {
        format!("No hay nadie en la lista: se cuentan {people} y {backups}, como se indica")
    },
    nobody_stands_in: |who| format!("{who}: nadie suple en ninguna capa"),
    nobody_on: |who, layers| format!("{who}: nadie suple en {layers}"),
    nobody_trained: |who| format!("{who}: ninguno de los suplentes tiene aún la formación"),
    nobody_trained_on: |who, layers| format!("{who}: nadie que supla en {layers} tiene la formación"),
    all_trained: |who| format!("{who}: cada capa tiene un suplente con formación"),
    and_more: |named, more| format!("{named} y {more} más"),
    follows: "El equipo, sus suplentes y su formación se deducen de esta lista en todas las páginas. Los nombres son opcionales y nunca salen de este navegador.",
    only_backups: |people| {
        format!(
            "En la lista solo hay suplentes, así que el equipo queda como se indica: {people}. Los nombres son opcionales y nunca salen de este navegador."
        )
    },
    table: "Personas y su papel en cada capa",
    person: "Persona",
    name: "Nombre",
    heads: "Personas",
    group: "Grupo",
    layer: "Capa",
    more: "Más",
    assigned: "Titulares",
    stand_in: "Suplentes",
    trained: "Suplentes con formación",
    name_of: |called| format!("Nombre de {called}"),
    not_trained: "Aún sin formación, o ya caducada",
    none_found: "No se encuentra a nadie. Busque con menos condiciones o muestre a todos.",
    lines: |first, last, all| {
        if all == "0" { "0 líneas".to_owned() } else { format!("{first}–{last} de {all}") }
    },
    found_of: |all| format!(", encontradas entre {all}"),
    sheets: "Líneas que se muestran",
    first_sheet: "Primeras",
    sheet_back: "Anteriores",
    sheet_on: "Siguientes",
    last_sheet: "Últimas",
    open: "Detalles",
    close: "Cerrar",
    visits_of: |called| {
        format!(
            "Lo que ha aprendido {called}. Un suplente cuenta cuando ha hecho las visitas y hasta que la habilidad caduca."
        )
    },
    stands_in_nowhere: "No suple en ninguna capa: elija Suplente o Ambos arriba para contar visitas.",
    visits_done: "Visitas hechas",
    last_visit: "Última visita",
    does_not_stand_in: "Aquí no suple.",
    visits_of_needed: |done, needed| format!("{done} de {needed} visitas: aún sin formación."),
    is_trained: "Con formación.",
    trained_until: |day| format!("Con formación; caduca el {day} si no hay otra visita."),
    has_lapsed: |day| format!("Caducó el {day}: una visita la recupera."),
    copy: "Duplicar la línea",
    remove: "Quitar la línea",
    find: "Buscar un nombre",
    find_layer: "Capa",
    find_role: "Papel",
    any_layer: "Cualquier capa",
    any_role: "Cualquier papel",
    find_all: "Mostrar a todos",
    bulk_found: |lines| format!("Fijar un papel para las {lines} líneas encontradas"),
    bulk_all: |lines| format!("Fijar un papel para las {lines} líneas"),
    bulk_do: "Fijarlo",
    add: "Añadir 1 persona",
    several: "Varias",
    add_lines: |count| {
        if count == 1 { "Añadir 1 línea".to_owned() } else { format!("Añadir {count} líneas") }
    },
    add_alike: |count| {
        if count == 1 {
            "Añadir 1 persona igual".to_owned()
        } else {
            format!("Añadir {count} iguales en 1 línea")
        }
    },
    full: |most| {
        format!("La lista está llena: {most} líneas. Una línea puede valer por varias personas iguales.")
    },
    clear: "Quitar toda la lista",
    undo: "Deshacer ese cambio",
    why_list: "Indique quién trabaja en qué y quién puede suplir: así la cobertura se calcula capa por capa, se planifican ausencias y formación, y el equipo se deduce de la lista.",
    start: |people, backups| format!("Empezar con sus {people} y {backups}"),
    start_empty: "Empezar con 1 persona",
    start_note: "Al principio todos trabajan en todas las capas, y tienen formación tantos suplentes como usted indica. Cambie lo que sea distinto.",
    were_added: |lines| {
        if lines == 1 {
            "Se ha añadido 1 línea.".to_owned()
        } else {
            format!("Se han añadido {lines} líneas.")
        }
    },
    were_removed: |lines, leave| {
        let lines = if lines == 1 {
            "Se ha quitado 1 línea".to_owned()
        } else {
            format!("Se han quitado {lines} líneas")
        };
        match leave {
            0 => format!("{lines}."),
            1 => format!("{lines}, y con eso 1 ausencia prevista."),
            leave => format!("{lines}, y con eso {leave} ausencias previstas."),
        }
    },
    were_changed: |lines| {
        if lines == 1 {
            "Se ha cambiado 1 línea.".to_owned()
        } else {
            format!("Se han cambiado {lines} líneas.")
        }
    },
    were_taken: |lines| {
        if lines == 1 {
            "La lista es ahora 1 línea del archivo.".to_owned()
        } else {
            format!("La lista son ahora las {lines} líneas del archivo.")
        }
    },
    were_appended: |added, known, room| {
        let said = if added == 1 {
            "Se ha añadido 1 línea.".to_owned()
        } else {
            format!("Se han añadido {added} líneas.")
        };
        let known = match known {
            0 => String::new(),
            known => format!(" Omitidas porque el nombre ya está en la lista: {known}."),
        };
        format!("{said}{known}{}", if room { "" } else { " Las demás no cabían." })
    },
    heads_are: |most| {
        format!("Las personas deben ser un número entero de 1 a {most}. No se ha cambiado nada.")
    },
    visits_are: |most| {
        format!("Las visitas deben ser un número entero de 0 a {most}. No se ha cambiado nada.")
    },
    download: "Descargar CSV sin nombres",
    download_named: "Con nombres",
    import: "Desde una hoja de cálculo",
    import_note: "Una línea por persona: Nombre, Personas, Grupo y una columna por capa con Titular, Suplente o Ambos (A, B, AB). Las columnas como «Base de datos visitas» y «Base de datos última visita» son opcionales. Nada sale de este navegador.",
    choose_file: "Elegir un archivo CSV",
    paste: "O pegar filas de una hoja de cálculo",
    paste_label: "Filas, con los nombres de las columnas en la primera",
    read_pasted: "Leer las filas",
    nothing_pasted: "No se ha pegado nada: copie las filas con los nombres de sus columnas y péguelas en el cuadro.",
    no_header: "La primera línea no nombra ninguna columna conocida. Debe decir Nombre, Personas, Grupo o el nombre de una capa.",
    was_read: |lines, people, left_out| {
        let lines = match (lines, people) {
            (0, _) => "No se puede usar ninguna línea".to_owned(),
            (1, 1) => "Se puede usar 1 línea con 1 persona".to_owned(),
            (1, people) => format!("Se puede usar 1 línea con {people} personas"),
            (lines, people) => format!("Se pueden usar {lines} líneas con {people} personas"),
        };
        match left_out {
            0 => format!("{lines}."),
            1 => format!("{lines}; 1 línea no, y se muestra abajo."),
            left_out => format!("{lines}; {left_out} líneas no, y se muestran abajo."),
        }
    },
    unknown: |names| format!("Columnas que aquí no son ninguna capa, omitidas: {names}."),
    names_cut: |count| {
        if count == 1 {
            "1 nombre se ha cortado a 60 caracteres.".to_owned()
        } else {
            format!("{count} nombres se han cortado a 60 caracteres.")
        }
    },
    take: "Usar estas líneas",
    replace: "Reemplazar la lista",
    add_to: "Añadir a la lista",
    leave: "Dejar la lista como está",
    rejects: |lines| {
        if lines == 1 { "1 línea omitida".to_owned() } else { format!("{lines} líneas omitidas") }
    },
    download_rejects: "Descargarlas como CSV",
    line: "Línea",
    reason: "Motivo",
    as_it_stands: "Como está en el archivo",
    more_rejects: |count| {
        if count == 1 {
            "1 más está en el archivo.".to_owned()
        } else {
            format!("{count} más están en el archivo.")
        }
    },
    visits_column: |layer| format!("{layer} visitas"),
    last_column: |layer| format!("{layer} última visita"),
    fault_heads: |cell| format!("«{cell}» personas: una línea vale por 1 a 500"),
    fault_group: |cell| format!("El equipo no tiene ningún grupo «{cell}»"),
    fault_role: |cell, layer| {
        format!("«{cell}» no es un papel en {layer}: escriba Titular, Suplente, Ambos o nada")
    },
    fault_visits: |cell, layer| {
        format!("«{cell}» no es un número de visitas en {layer}: escriba de 0 a 1000")
    },
    fault_day: |cell, layer| {
        format!("«{cell}» no es el día de una última visita en {layer}: escríbalo como 2026-08-03")
    },
    fault_twice: |name, line| format!("{name} también está en la línea {line}"),
    fault_too_many: |most| format!("En la lista caben {most} líneas"),
    fault_quote: "Unas comillas se abren y no se cierran",
    fault_cells: "Hay más celdas que columnas",
};

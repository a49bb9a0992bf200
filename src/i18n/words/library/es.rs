//! The library, in Spanish.

use super::{IncomingWords, LibraryWords, MachineWords, SnapshotWords, StateWords, TrashWords};

fn scenarios(count: usize) -> String {
    if count == 1 { "1 escenario".to_owned() } else { format!("{count} escenarios") }
}

/// Spanish.
pub const ES: LibraryWords = LibraryWords {
    title: "Escenarios",
    finding: |count, number, clients| match (count, clients) {
        (1, 0 | 1) => "En este navegador se guarda 1 escenario".to_owned(),
        (_, 0 | 1) => format!("En este navegador se guardan {number} escenarios"),
        _ => format!("En este navegador se guardan {number} escenarios de {clients} clientes"),
    },
    nothing_kept: "Todavía no hay nada guardado. Cuando usted cambie un ejemplo, se guardará aquí por sí solo; también todo lo que empiece o importe.",
    room: |used| {
        format!(
            "Relevo ocupa {used}. El navegador da de 5 a 10 MB a todos los programas de una misma dirección."
        )
    },
    status: "Lo que se ha hecho",
    undo: "Deshacer",
    new: "Escenario nuevo",
    new_blank: "Empezar en blanco",
    new_of: |example| format!("Empezar con: {example}"),
    files: "Archivos",
    import_file: "Importar escenarios…",
    drop_hint: "Importe de un archivo uno o varios escenarios, o suelte el archivo en esta página. Verá lo que contiene antes de que cambie nada.",
    export_open: "Exportar lo que está abierto",
    export_open_named: "Exportar lo que está abierto, con nombres de personas",
    export_all: "Exportar todo en un archivo",
    with_names: "Con nombres de personas",
    names_note: "Un archivo sin los nombres de las personas no es una copia completa.",
    bundle_name: "Escenarios de Relevo",
    list: "Escenarios",
    search: "Buscar por nombre, cliente o capa",
    sort: "Ordenar por",
    sorts: ["Última apertura", "Nombre", "Cliente", "Tamaño"],
    folder: "Cliente",
    all_clients: |count| format!("Todos ({count})"),
    client_of: |client, count| format!("{client} ({count})"),
    no_client: "Sin cliente",
    choose: "Elegir",
    choose_one: |name| format!("Elegir {name}"),
    name: "Nombre",
    client: "Cliente",
    opened: "Abierto",
    saved: "Guardado",
    size: "Tamaño",
    deeds: "Acciones",
    none_found: "Ningún escenario coincide con la búsqueda.",
    find_all: "Mostrar todos",
    lines: |first, last, found| format!("{first} a {last} de {found}"),
    sheets: "Hojas de la lista",
    first_sheet: "Primera",
    sheet_back: "Anterior",
    sheet_on: "Siguiente",
    last_sheet: "Última",
    about: |layers, people, is_one| {
        let layers = if layers == 1 { "1 capa".to_owned() } else { format!("{layers} capas") };
        format!("{layers}, {people} {}", if is_one { "persona" } else { "personas" })
    },
    states: StateWords {
        open_here: "abierto",
        packed: "comprimido",
        newer: "de una versión más reciente",
        damaged: "dañado",
        unreadable: "ilegible",
    },
    open: "Abrir",
    duplicate: "Duplicar",
    delete: "Eliminar",
    more: "Más",
    less: "Menos",
    more_of: |name| format!("Más sobre {name}"),
    rename: "Nombre",
    set_client: "Cliente",
    export: "Exportar archivo",
    export_named: "Exportar archivo con nombres de personas",
    export_raw: "Descargar el texto tal como está",
    salvage: "Abrir lo que se pueda leer, como copia",
    before: |when| format!("Se conserva la versión anterior al último guardado ({when})."),
    no_before: "No hay ninguna versión anterior.",
    restore_before: "Recuperar la versión anterior",
    chosen: |count| {
        if count == 1 { "1 escenario elegido".to_owned() } else { format!("{count} escenarios elegidos") }
    },
    choose_found: |count| format!("Elegir los {count}"),
    choose_none: "No elegir ninguno",
    export_chosen: "Exportar los elegidos",
    delete_chosen: "Eliminar los elegidos",
    never: "no se sabe",
    just_now: "ahora mismo",
    minutes_ago: |n| format!("hace {n} min"),
    hours_ago: |n| format!("hace {n} h"),
    days_ago: |n| if n == 1 { "hace 1 día".to_owned() } else { format!("hace {n} días") },
    on_day: |day| format!("el {day}"),
    was_deleted: |name| format!("«{name}» se ha eliminado. Se puede recuperar durante 30 días."),
    were_deleted: |count| {
        format!("Se han eliminado {}. Se pueden recuperar durante 30 días.", scenarios(count))
    },
    was_restored: |name| format!("«{name}» se ha recuperado."),
    were_restored: |count| {
        if count == 1 {
            "Se ha recuperado 1 escenario.".to_owned()
        } else {
            format!("Se han recuperado {count} escenarios.")
        }
    },
    was_copied: |name, copy| format!("«{name}» se ha duplicado como «{copy}»."),
    was_renamed: |name| format!("Ahora se llama «{name}»."),
    client_set: |name, client| {
        if client.is_empty() {
            format!("«{name}» ya no tiene cliente.")
        } else {
            format!("«{name}» es ahora de {client}.")
        }
    },
    before_restored: |name| {
        format!(
            "«{name}» está como antes del último guardado. Lo que era hasta ahora es la versión anterior."
        )
    },
    exported: |count| {
        if count == 1 {
            "1 escenario se ha exportado a un archivo.".to_owned()
        } else {
            format!("{count} escenarios se han exportado a un archivo.")
        }
    },
    late: "Otra pestaña lo cambió en el mismo momento, así que aquí no se ha hecho nada. Revíselo y vuelva a intentarlo.",
    gone: "Este escenario ya no está guardado en este navegador.",
    no_name: "Un escenario necesita un nombre: se queda con el que tenía.",
    not_opened: |name, why| format!("«{name}» no se ha abierto. {why} Se ha dejado como está."),
    newer_opened: |name| {
        format!(
            "Este escenario lo guardó una versión más reciente de Relevo. Lo que esta versión conoce de él está abierto como «{name}», que se guarda cuando usted lo cambie. El original sigue en «Escenarios» tal como estaba: recargue la página para actualizar y ábralo allí."
        )
    },
    rest_opened: |name| {
        format!("Lo que se pudo leer está abierto como «{name}», que se guarda cuando usted lo cambie.")
    },
    unnamed: "Escenario sin nombre",
    copy_of: |name, number| format!("{name} ({number})"),
    snapshots: SnapshotWords {
        title: |name| format!("Instantáneas de «{name}»"),
        note: "Una instantánea conserva el escenario abierto tal como está ahora, con un nombre.",
        not_kept: "El escenario abierto todavía no se guarda: cambie antes algo en él.",
        name: "Nombre de la instantánea",
        make: "Crear una instantánea",
        usual: |day| format!("Estado del {day}"),
        list: "Instantáneas",
        made: "Creada",
        none: "Todavía no hay ninguna instantánea.",
        restore: "Restaurar",
        copy: "Crear un escenario con ella",
        delete: "Eliminar",
        was_made: |name| format!("Se ha creado la instantánea «{name}»."),
        was_restored: |name| {
            format!("Se ha restaurado la instantánea «{name}». Deshacer recupera lo que había.")
        },
        was_copied: |name, copy| format!("La instantánea «{name}» es ahora el escenario «{copy}»."),
        was_deleted: |name| {
            format!(
                "Se ha eliminado la instantánea «{name}». Se puede recuperar, como escenario, durante 30 días."
            )
        },
        full: |most| format!("Un escenario tiene {most} instantáneas como máximo. Elimine antes una."),
        name_of: |scenario, snapshot| format!("{scenario}: {snapshot}"),
    },
    trash: TrashWords {
        title: "Eliminados recientemente",
        note: "Lo eliminado se conserva durante 30 días.",
        deleted: "Eliminado",
        restore: "Recuperar",
        forget: "Eliminar para siempre",
        empty: "Vaciar…",
        empty_sure: |count| {
            if count == 1 {
                "Este escenario, sus instantáneas y su versión anterior desaparecerán para siempre."
                    .to_owned()
            } else {
                format!(
                    "Estos {count} escenarios, sus instantáneas y sus versiones anteriores desaparecerán para siempre."
                )
            }
        },
        empty_do: "Eliminarlos para siempre",
        keep: "Conservarlos",
        forgotten: |name| format!("«{name}» se ha eliminado para siempre."),
        emptied: "Lo que se había eliminado ha desaparecido para siempre.",
        aside_title: "Apartados",
        aside_note: "Los textos que no se pudieron leer se conservan como se encontraron hasta que usted los elimine.",
        text: "Texto",
        found: "Encontrado",
        why: "Motivo",
        download: "Descargarlo",
        try_open: "Intentar abrirlo",
        delete: "Eliminar para siempre",
        aside_deleted: "El texto se ha eliminado.",
        opens: "Se puede leer.",
    },
    incoming: IncomingWords {
        title: |file, count| format!("«{file}» contiene {}", scenarios(count)),
        refused: |file, why| format!("«{file}» no se ha importado. {why} No ha cambiado nada."),
        list: "Lo que contiene el archivo",
        opening: "Al abrirlo",
        unchanged: "no ha cambiado nada",
        changed: |count| {
            if count == 1 {
                "se ha cambiado 1 valor".to_owned()
            } else {
                format!("se han cambiado {count} valores")
            }
        },
        take: "Importar",
        is_new: "todavía no está en este navegador",
        same: "está en este navegador, exactamente igual",
        differs: |name| format!("«{name}», en este navegador, tiene el mismo origen y es distinto"),
        choices: ["Importar", "Conservar ambos", "Reemplazar", "Dejar fuera"],
        choice_of: |name| format!("Qué hacer con {name}"),
        open_it: "Abrirlo",
        bring: |count| format!("Importar {}", scenarios(count)),
        cancel: "No importar nada",
        brought: |count| {
            if count == 1 {
                "Se ha importado 1 escenario.".to_owned()
            } else {
                format!("Se han importado {count} escenarios.")
            }
        },
        nothing: "No se ha importado nada.",
        not_read: "Ilegibles, y por eso fuera:",
        beyond: |most, beyond| {
            format!("El archivo contiene más de {most} escenarios; {beyond} quedan fuera.")
        },
        replaced: "Lo que se reemplaza se puede recuperar durante 30 días.",
        aside: |count| match count {
            1 => "Con ellos viene 1 texto que no se pudo leer; se aparta de nuevo.".to_owned(),
            _ => format!("Con ellos vienen {count} textos que no se pudieron leer; se apartan de nuevo."),
        },
        snapshots: |count| {
            if count == 1 {
                "Con ellos viene 1 instantánea.".to_owned()
            } else {
                format!("Con ellos vienen {count} instantáneas.")
            }
        },
    },
    machine: MachineWords {
        title: "En el ordenador de otra persona",
        demo_title: "Mostrar un solo cliente",
        demo_note: "Mientras usted presenta, la lista de escenarios, la comparación y la búsqueda muestran solo los escenarios de un cliente.",
        demo_start: "Empezar la demostración",
        demo_on: |client| format!("Demostración: solo se muestran los escenarios de {client}."),
        demo_leave: "Terminar la demostración…",
        demo_sure: "En esta pantalla se mostrarán entonces los escenarios de todos los clientes.",
        demo_leave_do: "Mostrar todos los clientes",
        demo_stay: "Continuar",
        demo_none: "Ningún escenario tiene cliente todavía. Se le asigna en «Más», junto al escenario.",
        demo_left: "Se muestran de nuevo los escenarios de todos los clientes.",
        wipe_title: "Eliminar todo de este ordenador",
        wipe_note: "Todos los escenarios, las instantáneas, los ajustes y lo eliminado antes. No queda nada en este navegador. Los archivos exportados siguen donde se guardaron.",
        wipe: "Eliminar todo…",
        wipe_sure: |count| {
            format!(
                "Desaparecerán para siempre {} con todas las versiones y los ajustes. ¿Guardar antes un último archivo? Contiene todos los escenarios y sus instantáneas, pero no lo eliminado antes.",
                scenarios(count)
            )
        },
        wipe_file: "Descargar todos los escenarios, con nombres de personas",
        wipe_do: "Eliminar todo ahora",
        wipe_not: "Conservar todo",
        wiped: "Todo se ha eliminado de este navegador.",
    },
};

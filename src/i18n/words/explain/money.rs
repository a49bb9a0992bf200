//! The numbers of money, power and idle time that open.

use super::headlines::HeadlineText;

/// A text for each such `engine::Headline`.
#[expect(missing_docs, reason = "each field is named as the number it explains")]
pub struct MoneyHeadlines {
    pub staff: HeadlineText,
    pub handovers: HeadlineText,
    pub premiums: HeadlineText,
    pub standby: HeadlineText,
    pub callouts: HeadlineText,
    pub backups: HeadlineText,
    pub induction: HeadlineText,
    pub hiring: HeadlineText,
    pub tools: HeadlineText,
    pub penalties: HeadlineText,
    pub downtime_line: HeadlineText,
    pub price: HeadlineText,
    pub transition: HeadlineText,
    pub energy: HeadlineText,
    pub waste: HeadlineText,
}

/// English.
pub const EN: MoneyHeadlines = MoneyHeadlines {
    staff: HeadlineText {
        title: "Why this pay?",
        definition: "What the people are paid in a year at the plain rate, leave, sickness and breaks included, empty seats and handovers not.",
        formula: "pay = paid hours × cost of an hour",
        source: "Relief factor (NIC staffing workbook 2003); the price is yours.",
    },
    handovers: HeadlineText {
        title: "Why this for handovers?",
        definition: "What the overlap of two shifts costs in a year, at every change at which somebody is there before and after.",
        formula: "handovers = overlapping hours × relief factor × cost of an hour; the first two are told as paid hours",
        source: "House definition: an overlapping hour needs as many paid hours as any hour on duty.",
    },
    premiums: HeadlineText {
        title: "Why these premiums?",
        definition: "What is paid on top in a year for hours at work by night (22–06), on weekends and on public holidays, those who rest and those who learn included.",
        formula: "premiums = Σ hours of each kind × its premium × cost of an hour",
        source: "Premiums add up where kinds meet; public holidays fall on working days, and cost nothing where the desk is closed (house definition).",
    },
    standby: HeadlineText {
        title: "Why this for standby?",
        definition: "What is paid in a year for being on call while nobody is on duty, public holidays on which the desk is closed included.",
        formula: "standby = hours on call of everybody who is × share paid for them × cost of an hour",
        source: "House definition; the share is editorial until you state it.",
    },
    callouts: HeadlineText {
        title: "Why this for callouts?",
        definition: "What is paid in a year for being called while on call, and for work finished after closing.",
        formula: "callouts = (hours called + overtime) × multiple × cost of an hour; each call is paid as long as is agreed at least",
        source: "Expected hours: the mean of the longer of the work, lognormal, and what is paid at least.",
    },
    backups: HeadlineText {
        title: "Why this for backups?",
        definition: "What backups cost in a year for being ready and for the hours in which they stand in for people who are away.",
        formula: "backups = number × retainer + hours in which they stand in × cost of an hour + days on which they do × cost of a visit; a plan of more people than today's keeps as many more",
        source: "House definition: the hours that they fill are not paid again in the relief factor.",
    },
    induction: HeadlineText {
        title: "Why this for induction?",
        definition: "What the visits cost in a year that keep backups able to take over.",
        formula: "induction = backups × visits of each × cost of a visit",
        source: "House definition; visits and their cost are editorial until you state them.",
    },
    hiring: HeadlineText {
        title: "Why this for hiring?",
        definition: "What it costs in a year to find people for those who leave.",
        formula: "hires = seats × turnover ÷ (1 + turnover × years to fill a seat); hiring = hires × cost of one",
        source: "Renewal of a seat: holder, vacancy, holder; turnover by level is editorial.",
    },
    tools: HeadlineText {
        title: "Why this for tools?",
        definition: "What tools and licences cost in a year, the same for every service model.",
        formula: "tools = 12 × their cost a month",
        source: "As you state it.",
    },
    penalties: HeadlineText {
        title: "Why this for credits?",
        definition: "What is paid back in a year for promises that are not kept.",
        formula: "credits = 12 × mean credits of a month, over the whole distribution of its downtime and its late tickets",
        source: "A month's downtime is a compound Poisson sum (Panjer 1981); the recommended plan tells its credits tier by tier.",
    },
    downtime_line: HeadlineText {
        title: "Why this for downtime?",
        definition: "What a year's downtime of every layer costs the business; nobody is paid it.",
        formula: "downtime = hours down, layers added up × mean cost of such an hour",
        source: "Integral of each layer's cost curve from fault to repair; the recommended plan tells it layer by layer.",
    },
    price: HeadlineText {
        title: "Why this price?",
        definition: "What the client would pay a month for the recommended plan so that your margin is left, downtime being the client's own.",
        formula: "price = paid a year ÷ 12 ÷ (100 % − margin); over the term = set-up fee + months × price; set-up fee paid back after ⌈fee ÷ (present − price)⌉ months",
        source: "Margin as a share of the price, not of the cost; nothing is discounted.",
    },
    transition: HeadlineText {
        title: "Why this one-off cost?",
        definition: "What the change from today's people to the recommended plan costs once.",
        formula: "one-off = hires × cost of hiring + hires × months of learning × pay of a month × (100 % − output meanwhile) + backups to train × visits × cost of a visit",
        source: "House definition: people needed less those that there are, rounded up; months and output are editorial.",
    },
    energy: HeadlineText {
        title: "Why this much power?",
        definition: "Power that the recommended plan takes in a year at its seats, in its room and in its servers, and the CO₂ that the grid gives off for it; who is on call is at home.",
        formula: "kWh = hours on duty × power of a seat + hours open × power of the room + servers × PUE × 8,766 h; CO₂ = kWh × g a kWh ÷ 1,000",
        source: "Grid 2023 by country (codecarbon); powers and PUE are editorial until you state them.",
    },
    waste: HeadlineText {
        title: "Why this much waste?",
        definition: "Paid hours in a year in which people on duty around the clock would have no work, beyond the share of the time that may be idle, against those of the recommended plan where it is another.",
        formula: "idle = Σ over the hours of max(0, people on duty − work ÷ (100 % − idle share)); money = idle × relief factor × cost of an hour; CO₂ = idle × power of a seat × g a kWh ÷ 1,000",
        source: "House definition: work is placed as late as its promise lets it; what may be idle is editorial.",
    },
};

/// Spanish.
pub const ES: MoneyHeadlines = MoneyHeadlines {
    staff: HeadlineText {
        title: "¿Por qué este salario?",
        definition: "Lo que se paga a las personas al año a la tarifa simple, con permisos, enfermedad y pausas, pero sin vacantes ni traspasos.",
        formula: "salario = horas pagadas × coste de la hora",
        source: "Factor de relevo (manual de plantillas del NIC, 2003); el precio es el suyo.",
    },
    handovers: HeadlineText {
        title: "¿Por qué esto en traspasos?",
        definition: "Lo que cuesta al año el solape de dos turnos, en cada cambio en que hay alguien antes y después.",
        formula: "traspasos = horas de solape × factor de relevo × coste de la hora; las dos primeras se dan como horas pagadas",
        source: "Definición propia: una hora de solape necesita tantas horas pagadas como cualquier hora en servicio.",
    },
    premiums: HeadlineText {
        title: "¿Por qué estos pluses?",
        definition: "Lo que se paga de más al año por las horas de trabajo de noche (22–06), en fin de semana y en festivo, incluidas las de quien descansa y las de quien aprende.",
        formula: "pluses = Σ de las horas de cada clase × su plus × coste de la hora",
        source: "Los pluses se suman donde coinciden; los festivos caen en día laborable y no cuestan nada si el servicio cierra (definición propia).",
    },
    standby: HeadlineText {
        title: "¿Por qué esto por la guardia?",
        definition: "Lo que se paga al año por estar de guardia mientras no hay nadie en servicio, incluidos los festivos en que se cierra.",
        formula: "guardia = horas de guardia de todos los que la hacen × parte que se paga por ellas × coste de la hora",
        source: "Definición propia; la parte es editorial hasta que usted la indique.",
    },
    callouts: HeadlineText {
        title: "¿Por qué esto por las llamadas?",
        definition: "Lo que se paga al año por ser llamado estando de guardia y por el trabajo que se termina tras el cierre.",
        formula: "llamadas = (horas de llamada + horas extra) × múltiplo × coste de la hora; cada llamada se paga al menos lo acordado",
        source: "Horas esperadas: la media de lo más largo entre el trabajo, lognormal, y lo que se paga como mínimo.",
    },
    backups: HeadlineText {
        title: "¿Por qué esto en suplentes?",
        definition: "Lo que cuestan los suplentes al año por estar disponibles y por las horas en que sustituyen a quien falta.",
        formula: "suplentes = número × retención + horas de sustitución × coste de la hora + días de sustitución × coste de uno; un plan con más personas que hoy mantiene otros tantos más",
        source: "Definición propia: las horas que cubren no se pagan otra vez en el factor de relevo.",
    },
    induction: HeadlineText {
        title: "¿Por qué esto en formación?",
        definition: "Lo que cuestan al año las visitas que mantienen a los suplentes capaces de tomar el puesto.",
        formula: "formación = suplentes × visitas de cada uno × coste de una visita",
        source: "Definición propia; las visitas y su coste son editoriales hasta que usted los indique.",
    },
    hiring: HeadlineText {
        title: "¿Por qué esto en contratación?",
        definition: "Lo que cuesta al año encontrar a personas para sustituir a quienes se van.",
        formula: "contrataciones = puestos × rotación ÷ (1 + rotación × años para cubrir una vacante); contratación = contrataciones × coste de cada una",
        source: "Renovación de un puesto: titular, vacante, titular; la rotación por nivel es editorial.",
    },
    tools: HeadlineText {
        title: "¿Por qué esto en herramientas?",
        definition: "Lo que cuestan al año herramientas y licencias, igual en todos los modelos de servicio.",
        formula: "herramientas = 12 × su coste al mes",
        source: "Tal como usted lo indica.",
    },
    penalties: HeadlineText {
        title: "¿Por qué esto en abonos?",
        definition: "Lo que se devuelve al año por las promesas que no se cumplen.",
        formula: "abonos = 12 × abonos medios de un mes, sobre toda la distribución de su interrupción y de sus tickets tardíos",
        source: "La interrupción de un mes es una suma de Poisson compuesta (Panjer 1981); el plan recomendado detalla sus abonos.",
    },
    downtime_line: HeadlineText {
        title: "¿Por qué esto por interrupciones?",
        definition: "Lo que cuestan al negocio las interrupciones de todas las capas en un año; no se paga a nadie.",
        formula: "interrupciones = horas caídas, sumadas las capas × coste medio de esa hora",
        source: "Integral de la curva de coste de cada capa, del fallo a la reparación; el plan recomendado la detalla capa por capa.",
    },
    price: HeadlineText {
        title: "¿Por qué este precio?",
        definition: "Lo que pagaría el cliente al mes por el plan recomendado para que quede su margen; la interrupción es cosa del cliente.",
        formula: "precio = pago al año ÷ 12 ÷ (100 % − margen); en el plazo = puesta en marcha + meses × precio; la puesta en marcha se recupera a los ⌈cuota ÷ (actual − precio)⌉ meses",
        source: "Margen como parte del precio, no del coste; nada se descuenta.",
    },
    transition: HeadlineText {
        title: "¿Por qué este coste único?",
        definition: "Lo que cuesta una sola vez pasar de la plantilla de hoy al plan recomendado.",
        formula: "coste único = contrataciones × coste de contratar + contrataciones × meses de aprendizaje × salario de un mes × (100 % − rendimiento mientras tanto) + suplentes por formar × visitas × coste de una visita",
        source: "Definición propia: personas necesarias menos las que hay, redondeado hacia arriba; meses y rendimiento son editoriales.",
    },
    energy: HeadlineText {
        title: "¿Por qué tanta energía?",
        definition: "Energía que el plan recomendado consume al año en sus puestos, en su sala y en sus servidores, y el CO₂ que la red emite por ella; quien está de guardia está en casa.",
        formula: "kWh = horas en servicio × potencia de un puesto + horas abiertas × potencia de la sala + servidores × PUE × 8.766 h; CO₂ = kWh × g por kWh ÷ 1.000",
        source: "Red de 2023 por país (codecarbon); las potencias y el PUE son editoriales hasta que usted los indique.",
    },
    waste: HeadlineText {
        title: "¿Por qué tanto derroche?",
        definition: "Horas pagadas al año en que quienes están en servicio a todas horas no tendrían trabajo, más allá de la parte del tiempo que se admite, frente a las del plan recomendado si es otro.",
        formula: "sin trabajo = Σ de las horas de máx(0, personas en servicio − trabajo ÷ (100 % − parte admitida)); dinero = horas × factor de relevo × coste de la hora; CO₂ = horas × potencia de un puesto × g por kWh ÷ 1.000",
        source: "Definición propia: el trabajo se coloca tan tarde como permite su promesa; la parte admitida es editorial.",
    },
};

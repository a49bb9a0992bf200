//! The numbers that open: what each is, how it comes about, and where the method is from.

/// The words of one number that opens.
pub struct HeadlineText {
    /// The question that the explanation answers.
    pub title: &'static str,
    /// What the number is, in one sentence.
    pub definition: &'static str,
    /// How it comes about, in words.
    pub formula: &'static str,
    /// The method, and who it is from.
    pub source: &'static str,
}

/// A text for each `engine::Headline`.
#[expect(missing_docs, reason = "each field is named as the number it explains")]
pub struct Headlines {
    pub verdict: HeadlineText,
    pub own_model: HeadlineText,
    pub grade: HeadlineText,
    pub shifts_short: HeadlineText,
    pub shifts_luck: HeadlineText,
    pub sla_kept: HeadlineText,
    pub sla_luck: HeadlineText,
    pub cost_a_year: HeadlineText,
    pub cost_luck: HeadlineText,
    pub coverage: HeadlineText,
    pub required: HeadlineText,
    pub short: HeadlineText,
    pub late: HeadlineText,
    pub in_time: HeadlineText,
    pub months_kept: HeadlineText,
    pub people: HeadlineText,
    pub downtime: HeadlineText,
    pub downtime_cost: HeadlineText,
    pub credits: HeadlineText,
    pub layer: HeadlineText,
    pub layer_adds: HeadlineText,
    pub change: HeadlineText,
    pub chance: HeadlineText,
    pub regret: HeadlineText,
    pub mover: HeadlineText,
}

/// English.
pub const EN: Headlines = Headlines {
    verdict: HeadlineText {
        title: "Why this answer?",
        definition: "The cheapest service model that keeps every promise, compared with somebody on duty around the clock, each staffed to need in a steady state.",
        formula: "saving = cost of 24/7 − cost of the model; outages at which both cost the same = extra pay of 24/7 ÷ downtime cost it saves in each outage; as a multiple of the price of downtime = the same ÷ what it saves in a year",
        source: "House definition: expected costs of a year compared; break-even is a ratio of differences, found by bisection where credits count.",
    },
    own_model: HeadlineText {
        title: "Why does today's model cost this much less?",
        definition: "What today's service model costs less in a year than somebody on duty around the clock, both staffed to need in a steady state.",
        formula: "saving = cost of 24/7 − cost of today's model, with the people that each needs",
        source: "House definition: need is compared with need, whoever is employed today.",
    },
    grade: HeadlineText {
        title: "Why this grade?",
        definition: "One of four grades, by whether the plan keeps every promise and whether every hour in service has enough people.",
        formula: "covered: no promise missed, no gap and no thin hour; thin: no promise missed; at risk: a promise missed, but each kept in half the months or more; not covered: otherwise",
        source: "House definition; an hour is thin from 5 % and a gap above 40 %, both editorial.",
    },
    shifts_short: HeadlineText {
        title: "Why this many shifts?",
        definition: "Shifts of a typical week in which, for at least one hour, fewer people are present than the hour needs, after absences and backups.",
        formula: "a shift is short as often as its worst hour: scheduled − absent + backups that come < people needed; share = Σ (shifts × their risk) ÷ shifts a week",
        source: "Absences that come together are beta-binomial (Skellam 1948), backups binomial; absence is drawn once a shift (house definition).",
    },
    shifts_luck: HeadlineText {
        title: "Why this range of shifts?",
        definition: "The share of short shifts that eight of ten months stay within by luck alone, were the inputs exact.",
        formula: "P10 and P90 of the number of short shifts in a month ÷ shifts a month",
        source: "Binomial distribution, each shift by itself.",
    },
    sla_kept: HeadlineText {
        title: "Why this share of months?",
        definition: "Share of months in which every P1 and every P2 promise is kept, so that one late ticket can break a month that has few.",
        formula: "SLA kept = the product of the months kept of every P1 and P2 promise",
        source: "Product rule of independent promises; what makes a month kept is a house definition.",
    },
    sla_luck: HeadlineText {
        title: "Why this range of months?",
        definition: "The months of a year in which the SLA is kept that eight of ten years stay within by luck alone, were the inputs exact.",
        formula: "P10 and P90 of the number of months kept of twelve",
        source: "Binomial distribution, each month by itself.",
    },
    cost_a_year: HeadlineText {
        title: "Why this cost?",
        definition: "What the plan costs in a year in a steady state: the people, and what downtime costs the business.",
        formula: "paid hours × cost of an hour + handovers + premiums + standby + callouts + backups + their induction + hiring + tools + credits + downtime",
        source: "Sum of expected costs; prices are yours, their defaults editorial.",
    },
    cost_luck: HeadlineText {
        title: "Why this range of cost?",
        definition: "The yearly cost that eight of ten years stay within by the luck of outages alone, were the inputs exact.",
        formula: "paid + downtime ± z × standard deviation of a year's downtime cost, not below what is paid; z leaves one tenth of the years on either side",
        source: "A year's downtime cost is a compound Poisson sum, taken as normal.",
    },
    coverage: HeadlineText {
        title: "Why this map?",
        definition: "For each hour in service, how likely it is that fewer people are present than needed or, where nobody is on duty, that a response comes late.",
        formula: "risk = P(present < needed); on call or closed: P(response later than promised); a gap is over 40 %, or below an objective where nobody is on duty, a thin hour from 5 %; hours in service = gap + thin + covered; occupancy = work ÷ presence",
        source: "Presence after absences that come together (Skellam 1948); work that moves is the modified offered load (Jennings, Mandelbaum, Massey & Whitt 1996); 40 % and 5 % are editorial.",
    },
    required: HeadlineText {
        title: "Why this many needed on duty?",
        definition: "The fewest people with whom the urgent promises of the hour are met and its work is done before its deadlines.",
        formula: "needed = the largest of: your minimum, people for promises of an hour at most, people for calls, work ÷ 85 % rounded up",
        source: "Erlang C (Erlang 1917) on the modified offered load (Jennings, Mandelbaum, Massey & Whitt 1996); calls by Erlang A (Palm 1957); the 85 % is editorial.",
    },
    short: HeadlineText {
        title: "Why this risk of being short?",
        definition: "How likely it is that fewer people are present in the hour than it needs, after absences and backups.",
        formula: "risk = P(1 missing) + P(2 missing) + P(3 or more missing); present = scheduled − absent + backups that come once their lead time is over",
        source: "Exact sum over leave (binomial), sudden absences that come together (beta-binomial, Skellam 1948) and backups (binomial).",
    },
    late: HeadlineText {
        title: "Why this risk of being late?",
        definition: "How likely it is that a ticket of this hour, in which nobody is on duty, is served later than promised, for the promise that is late most often.",
        formula: "risk = 100 % − P(a page is answered, or the desk opens and gets to it, in time)",
        source: "Answers to pages are lognormal along the chain, busy people by Erlang B in order (Cooper 1981); the queue after the opening by the exact week (Jensen 1953).",
    },
    in_time: HeadlineText {
        title: "Why this share in time?",
        definition: "Share of the tickets of a promise for which it is kept: work starts, the ticket is escalated or resolved, or the call is answered before the promise ends.",
        formula: "in time = tickets while staffed × their share in time + the others × theirs; while staffed, the number of tickets at the desk is carried through the 168 hours until the week repeats; otherwise a page is answered, or the desk opens, in time",
        source: "The exact week by uniformisation (Jensen 1953); work that waits behind other work after Cobham 1954; calls by Erlang A (Palm 1957; Garnett, Mandelbaum & Reiman 2002).",
    },
    months_kept: HeadlineText {
        title: "Why this share of its months?",
        definition: "Share of months in which enough of the promise's tickets are in time, a month without tickets being kept.",
        formula: "months kept = Σ over n of P(n tickets in a month) × P(at least the objective's share of n in time)",
        source: "Poisson counts of tickets in time and late, each ticket by itself; what makes a month kept is a house definition.",
    },
    people: HeadlineText {
        title: "Why this many people?",
        definition: "People employed so that the hours to cover are covered all year, with leave, sickness, breaks, vacancies and learning.",
        formula: "hours to cover = hours a week × weeks − closed holidays; a seat gives (hours of a person + absence that backups fill) × filled and at full speed; people = hours to cover ÷ what a seat gives",
        source: "Relief factor (NIC staffing workbook 2003), with vacancies and learning added; absences by country are editorial.",
    },
    downtime: HeadlineText {
        title: "Why this much downtime?",
        definition: "Hours in a year in which a layer is down: from the fault until work starts, and from there until it is repaired.",
        formula: "downtime = outages × (mean wait + mean repair), layers added up; availability = 100 % − hours of the layer ÷ hours of a year",
        source: "Expected value; waits come from the exact week (Jensen 1953) or from the page, repairs are yours.",
    },
    downtime_cost: HeadlineText {
        title: "Why this cost of downtime?",
        definition: "What a year's downtime costs the business, layer by layer, by the hours of the week in which it falls.",
        formula: "cost = Σ over layers of hours down × mean cost of an hour down, which follows the layer's curve from the fault to the repair",
        source: "Integral of the cost curve over each outage; the curves are editorial, the prices yours.",
    },
    credits: HeadlineText {
        title: "Why these credits?",
        definition: "What is paid back in a year for months below the promised availability and for tickets late beyond what the objective allows.",
        formula: "credits = 12 × (share of the fee due at the month's downtime, over its whole distribution + late tickets beyond those allowed × credit for each − what the cap takes off)",
        source: "A month's downtime is a compound Poisson sum (Panjer 1981); late tickets are a Poisson count.",
    },
    layer: HeadlineText {
        title: "Why this answer for the layer?",
        definition: "The cheapest service model that keeps every promise for this layer alone, compared with somebody on duty around the clock.",
        formula: "saving = cost of 24/7 − cost of the model, both for this layer alone",
        source: "House definition: the whole answer again, with the other layers left out.",
    },
    layer_adds: HeadlineText {
        title: "Why does it add this much?",
        definition: "What the people of the recommended plan cost more a year because they serve this layer too.",
        formula: "addition = paid with every layer − paid without this one, not below 0",
        source: "Marginal cost: what the layers have in common belongs to none of them.",
    },
    change: HeadlineText {
        title: "Why this effect?",
        definition: "What today's plan would be with this one change, everything computed anew.",
        formula: "effect = after − now, for shifts short, SLA kept, gap hours and the cost of a year with its downtime",
        source: "Difference of two complete computations; the changes that gain most in months kept, tickets in time, shifts and gap hours are told (house definition).",
    },
    chance: HeadlineText {
        title: "Why best this often?",
        definition: "Share of the draws in which the model is the cheapest that keeps every promise, when every number in doubt is drawn from its range.",
        formula: "share = draws in which it is best ÷ draws; standard error = √(share × (1 − share) ÷ draws)",
        source: "Seeded Monte Carlo, the same draws for all models (common random numbers); two-piece normal ranges (Fechner 1897).",
    },
    regret: HeadlineText {
        title: "Why this regret?",
        definition: "What the model costs more than the one that turns out best, over the draws in which it keeps every promise.",
        formula: "regret = mean cost of the model − mean cost of the best of each draw",
        source: "Savage 1951, as an expected value over the draws.",
    },
    mover: HeadlineText {
        title: "Why does it move the result?",
        definition: "How strongly the result goes with this number over the draws, whatever the form of their relation: 1 or −1 is in step, 0 not at all.",
        formula: "correlation of the ranks = 1 − 6 × Σ (difference of ranks)² ÷ (n × (n² − 1)) for n draws without equals; the bar ends are the result with this number alone low and high",
        source: "Rank correlation (Spearman 1904).",
    },
};

/// Spanish.
pub const ES: Headlines = Headlines {
    verdict: HeadlineText {
        title: "¿Por qué esta respuesta?",
        definition: "El modelo de servicio más barato que cumple todo lo prometido, comparado con tener a alguien en servicio a todas horas, cada uno con la plantilla que necesita en régimen estable.",
        formula: "ahorro = coste del 24/7 − coste del modelo; interrupciones con las que cuestan lo mismo = lo que el 24/7 paga de más ÷ coste de interrupción que ahorra en cada una; como múltiplo del precio de la interrupción = lo mismo ÷ lo que ahorra en un año",
        source: "Definición propia: se comparan los costes esperados de un año; el punto de equilibrio es un cociente de diferencias y, si hay abonos, se halla por bisección.",
    },
    own_model: HeadlineText {
        title: "¿Por qué el modelo de hoy cuesta tanto menos?",
        definition: "Lo que el modelo de servicio de hoy cuesta de menos al año que tener a alguien en servicio a todas horas, ambos con la plantilla que necesitan en régimen estable.",
        formula: "ahorro = coste del 24/7 − coste del modelo de hoy, con las personas que cada uno necesita",
        source: "Definición propia: se compara necesidad con necesidad, tenga hoy la plantilla que tenga.",
    },
    grade: HeadlineText {
        title: "¿Por qué esta calificación?",
        definition: "Una de cuatro calificaciones, según si el plan cumple todo lo prometido y si cada hora de servicio tiene gente suficiente.",
        formula: "cubierto: ninguna promesa incumplida, ningún hueco y ninguna hora justa; justo: ninguna promesa incumplida; en riesgo: alguna incumplida, pero cada una se cumple la mitad de los meses o más; sin cubrir: en los demás casos",
        source: "Definición propia; una hora es justa desde el 5 % y un hueco por encima del 40 %, ambos editoriales.",
    },
    shifts_short: HeadlineText {
        title: "¿Por qué tantos turnos?",
        definition: "Turnos de una semana típica en los que, al menos una hora, hay menos personas presentes de las que hacen falta, después de ausencias y suplentes.",
        formula: "a un turno le falta gente tantas veces como a su peor hora: previstas − ausentes + suplentes que acuden < personas necesarias; parte = Σ (turnos × su riesgo) ÷ turnos por semana",
        source: "Las ausencias que llegan juntas son betabinomiales (Skellam 1948) y los suplentes binomiales; la ausencia se sortea una vez por turno (definición propia).",
    },
    shifts_luck: HeadlineText {
        title: "¿Por qué este margen de turnos?",
        definition: "La parte de turnos con falta de gente de la que no salen ocho de cada diez meses solo por azar, si los datos fueran exactos.",
        formula: "P10 y P90 del número de turnos con falta de gente en un mes ÷ turnos al mes",
        source: "Distribución binomial, cada turno por su cuenta.",
    },
    sla_kept: HeadlineText {
        title: "¿Por qué esta parte de los meses?",
        definition: "Parte de los meses en los que se cumple cada promesa P1 y cada promesa P2, de modo que un solo ticket tarde puede romper un mes con pocos.",
        formula: "SLA cumplido = el producto de los meses cumplidos de cada promesa P1 y P2",
        source: "Regla del producto de promesas independientes; qué mes se da por cumplido es definición propia.",
    },
    sla_luck: HeadlineText {
        title: "¿Por qué este margen de meses?",
        definition: "Los meses del año con el SLA cumplido de los que no salen ocho de cada diez años solo por azar, si los datos fueran exactos.",
        formula: "P10 y P90 del número de meses cumplidos de doce",
        source: "Distribución binomial, cada mes por su cuenta.",
    },
    cost_a_year: HeadlineText {
        title: "¿Por qué este coste?",
        definition: "Lo que cuesta el plan al año en régimen estable: las personas y lo que las interrupciones cuestan al negocio.",
        formula: "horas pagadas × coste de la hora + traspasos + pluses + guardia + llamadas + suplentes + su formación + contratación + herramientas + abonos + interrupciones",
        source: "Suma de costes esperados; los precios son los suyos y sus valores iniciales, editoriales.",
    },
    cost_luck: HeadlineText {
        title: "¿Por qué este margen de coste?",
        definition: "El coste anual del que no salen ocho de cada diez años solo por el azar de las interrupciones, si los datos fueran exactos.",
        formula: "pago + interrupciones ± z × desviación típica del coste de interrupción de un año, nunca por debajo de lo que se paga; z deja una décima parte de los años a cada lado",
        source: "El coste de interrupción de un año es una suma de Poisson compuesta, tomada como normal.",
    },
    coverage: HeadlineText {
        title: "¿Por qué este mapa?",
        definition: "Para cada hora de servicio, la probabilidad de que haya menos personas presentes de las necesarias o, donde no hay nadie en servicio, la de que una respuesta llegue tarde.",
        formula: "riesgo = P(presentes < necesarias); de guardia o cerrado: P(respuesta después de lo prometido); es un hueco por encima del 40 %, o por debajo de un objetivo donde no hay nadie en servicio, y una hora justa desde el 5 %; horas de servicio = sin cubrir + justas + cubiertas; ocupación = trabajo ÷ presencia",
        source: "Presencia tras ausencias que llegan juntas (Skellam 1948); el trabajo que se desplaza es la carga ofrecida modificada (Jennings, Mandelbaum, Massey y Whitt 1996); el 40 % y el 5 % son editoriales.",
    },
    required: HeadlineText {
        title: "¿Por qué hacen falta tantas personas en servicio?",
        definition: "El menor número de personas con el que se cumplen las promesas urgentes de la hora y su trabajo se hace antes de que venza.",
        formula: "necesarias = el mayor de: el mínimo que usted pide, personas para promesas de una hora como mucho, personas para llamadas, trabajo ÷ 85 % redondeado hacia arriba",
        source: "Erlang C (Erlang 1917) sobre la carga ofrecida modificada (Jennings, Mandelbaum, Massey y Whitt 1996); llamadas con Erlang A (Palm 1957); el 85 % es editorial.",
    },
    short: HeadlineText {
        title: "¿Por qué este riesgo de que falte gente?",
        definition: "La probabilidad de que en la hora haya menos personas presentes de las que necesita, después de ausencias y suplentes.",
        formula: "riesgo = P(falta 1) + P(faltan 2) + P(faltan 3 o más); presentes = previstas − ausentes + suplentes que acuden pasado su plazo de aviso",
        source: "Suma exacta de permisos (binomial), ausencias sin previsión que llegan juntas (betabinomial, Skellam 1948) y suplentes (binomial).",
    },
    late: HeadlineText {
        title: "¿Por qué este riesgo de llegar tarde?",
        definition: "La probabilidad de que un ticket de esta hora, en la que no hay nadie en servicio, se atienda después de lo prometido, para la promesa que más veces llega tarde.",
        formula: "riesgo = 100 % − P(el aviso se atiende, o el servicio abre y llega a él, a tiempo)",
        source: "Las respuestas a los avisos son lognormales a lo largo de la cadena y quien está ocupado sigue Erlang B por orden (Cooper 1981); la cola tras la apertura, la semana exacta (Jensen 1953).",
    },
    in_time: HeadlineText {
        title: "¿Por qué esta parte a tiempo?",
        definition: "Parte de los tickets de una promesa para los que se cumple: el trabajo empieza, el ticket se escala o se resuelve, o la llamada se contesta antes de que acabe el plazo.",
        formula: "a tiempo = tickets con el servicio atendido × su parte a tiempo + los demás × la suya; con el servicio atendido, el número de tickets en cola y en curso se lleva por las 168 horas hasta que la semana se repite; si no, un aviso se atiende, o el servicio abre, a tiempo",
        source: "La semana exacta por uniformización (Jensen 1953); el trabajo que espera detrás de otro, según Cobham 1954; llamadas con Erlang A (Palm 1957; Garnett, Mandelbaum y Reiman 2002).",
    },
    months_kept: HeadlineText {
        title: "¿Por qué esta parte de sus meses?",
        definition: "Parte de los meses en los que bastantes tickets de la promesa llegan a tiempo, y un mes sin tickets se da por cumplido.",
        formula: "meses cumplidos = Σ sobre n de P(n tickets en un mes) × P(al menos la parte objetivo de n a tiempo)",
        source: "Números de Poisson de tickets a tiempo y tarde, cada ticket por su cuenta; qué mes se da por cumplido es definición propia.",
    },
    people: HeadlineText {
        title: "¿Por qué tantas personas?",
        definition: "Personas en plantilla para cubrir todo el año las horas necesarias, con permisos, enfermedad, pausas, vacantes y aprendizaje.",
        formula: "horas que cubrir = horas por semana × semanas − festivos cerrados; un puesto da (horas de una persona + ausencia que cubren los suplentes) × cubierto y a pleno rendimiento; personas = horas que cubrir ÷ lo que da un puesto",
        source: "Factor de relevo (manual de plantillas del NIC, 2003), con vacantes y aprendizaje añadidos; las ausencias por país son editoriales.",
    },
    downtime: HeadlineText {
        title: "¿Por qué tanta interrupción?",
        definition: "Horas al año en que una capa está caída: desde el fallo hasta que empieza el trabajo, y desde ahí hasta la reparación.",
        formula: "interrupción = interrupciones × (espera media + reparación media), sumadas las capas; disponibilidad = 100 % − horas de la capa ÷ horas de un año",
        source: "Valor esperado; las esperas salen de la semana exacta (Jensen 1953) o del aviso, las reparaciones son las suyas.",
    },
    downtime_cost: HeadlineText {
        title: "¿Por qué este coste de interrupción?",
        definition: "Lo que cuestan al negocio las interrupciones de un año, capa por capa, según las horas de la semana en que caen.",
        formula: "coste = Σ de las capas de horas caída × coste medio de la hora caída, que sigue la curva de la capa desde el fallo hasta la reparación",
        source: "Integral de la curva de coste en cada interrupción; las curvas son editoriales, los precios son los suyos.",
    },
    credits: HeadlineText {
        title: "¿Por qué estos abonos?",
        definition: "Lo que se devuelve al año por los meses con menos disponibilidad de la prometida y por los tickets tardíos más allá de los que admite el objetivo.",
        formula: "abonos = 12 × (parte de la cuota que corresponde a la interrupción del mes, sobre toda su distribución + tickets tardíos de más × abono por ticket − lo que quita el máximo)",
        source: "La interrupción de un mes es una suma de Poisson compuesta (Panjer 1981); los tickets tardíos, un número de Poisson.",
    },
    layer: HeadlineText {
        title: "¿Por qué esta respuesta para la capa?",
        definition: "El modelo de servicio más barato que cumple todo lo prometido solo para esta capa, comparado con tener a alguien en servicio a todas horas.",
        formula: "ahorro = coste del 24/7 − coste del modelo, ambos solo para esta capa",
        source: "Definición propia: toda la respuesta otra vez, sin las demás capas.",
    },
    layer_adds: HeadlineText {
        title: "¿Por qué añade tanto?",
        definition: "Lo que las personas del plan recomendado cuestan de más al año porque atienden también esta capa.",
        formula: "añadido = pago con todas las capas − pago sin esta, nunca por debajo de 0",
        source: "Coste marginal: lo que las capas tienen en común no es de ninguna.",
    },
    change: HeadlineText {
        title: "¿Por qué este efecto?",
        definition: "Cómo sería el plan de hoy con este único cambio, con todo calculado de nuevo.",
        formula: "efecto = después − hoy, en turnos con falta de gente, SLA cumplido, horas sin cubrir y coste al año con sus interrupciones",
        source: "Diferencia de dos cálculos completos; se indican los cambios que más ganan en meses cumplidos, tickets a tiempo, turnos y horas sin cubrir (definición propia).",
    },
    chance: HeadlineText {
        title: "¿Por qué es lo mejor tantas veces?",
        definition: "Parte de los sorteos en los que el modelo es el más barato que cumple todo lo prometido, cuando cada número en duda se sortea de su rango.",
        formula: "parte = sorteos en los que es el mejor ÷ sorteos; error típico = √(parte × (1 − parte) ÷ sorteos)",
        source: "Montecarlo con semilla, los mismos sorteos para todos los modelos (números aleatorios comunes); rangos de dos medias normales (Fechner 1897).",
    },
    regret: HeadlineText {
        title: "¿Por qué este arrepentimiento?",
        definition: "Lo que el modelo cuesta más que el que resulta mejor, en los sorteos en los que cumple todo lo prometido.",
        formula: "arrepentimiento = coste medio del modelo − coste medio del mejor de cada sorteo",
        source: "Savage 1951, como valor esperado sobre los sorteos.",
    },
    mover: HeadlineText {
        title: "¿Por qué mueve el resultado?",
        definition: "Con qué fuerza va el resultado con este número en los sorteos, sea cual sea la forma de su relación: 1 o −1 van a la par, 0 no van juntos.",
        formula: "correlación de los rangos = 1 − 6 × Σ (diferencia de rangos)² ÷ (n × (n² − 1)) con n sorteos sin iguales; los extremos de la barra son el resultado con solo este número bajo y alto",
        source: "Correlación de rangos (Spearman 1904).",
    },
};

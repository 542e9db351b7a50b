using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Spanish phrases that name care as the cause of an improvement.</summary>
internal static partial class SpanishCauseClaims
{
    /// <summary>Phrases that link an effect to its cause. A bare "por" is not included, because it makes such a claim only before an article.</summary>
    public const string Link =
        "(?:por|a) causa del?|causa del|gracias al?|debido al?|resultado del?|consecuencia del?|por (?:el )?efecto del?|atribuibles? al?|se deb(?:e"
        + "|ió) al?|(?:causad|provocad)[oa]s? por";

    private const string Care =
        "masajes?|tratamientos?|terapias?|terapeutas?|sesi(?:ones|ón|on)|cuidados?|(?:nuestr[oa]s?|mis?|este|el) (?:[\\w-]+ )?(?:trabajo|manos)";

    // "Quizá el masaje" leaves the cause open, and "tras el masaje" names a time.
    private const string NotCare = @"(?<!\b(?:quizás?|tal vez|a lo mejor|si|no|ni|tras|durante|después de) (?:(?:el|la|los|las|nuestro|nuestra) )?)";

    /// <summary>Matches claims such as "gracias al masaje", "mejor por las sesiones" and "el masaje le quitó el dolor".</summary>
    [GeneratedRegex(
        $@"\b(?:{Link}) (?:(?:[\w-]+ ){{0,3}}(?:{Care})|nosotr[oa]s|mí|mi trabajo)\b"
        + $@"|\bpor(?<!\b(?:gracias|pag\w+|pregunt\w+|cobr\w+|vino|venir|viene|interés) por) (?:el|las?|los|nuestr[oa]s?|mis?|est[ea]|est[oa]s|tus?"
        + $@"|sus?) (?:[\w-]+ ){{0,2}}(?:{Care}|trabajo con usted)\b"
        + $@"|\b(?:mejor\w*|alivi\w+|recuper\w+) por (?:[\w-]+ ){{0,3}}(?:{Care})\b"
        + @"|\bporque (?:(?:le|les|lo|la|te) )?(?:(?:dimos|hicimos|di|hice) (?:[\w-]+ ){0,2}masajes?|masajeamos|tratamos)\b"
        + $@"|\b{NotCare}(?:{Care}) (?:(?:le|les|lo|la|los|las|te|me|nos|se|ha|han|había|también|sí|ya|siempre) ){{0,3}}(?:(?:quit|elimin|alivi|mejor"
        + $@"|solucion|caus|calm|ayud|logr|san|cur|arregl)(?:ó|aron|ado|an|ará|arán|a)|redu(?:jo|jeron|cido|ce|cen)|res(?:olvió|olvieron|uelto|uelve"
        + $@"|uelven)|(?:acab|termin)(?:ó|aron|ado) con|puso fin|hizo|hicieron|hecho|consiguió)\b"
        + $@"|\b(?:{Care}) (?:fue|fueron|es|son|ha sido) (?:el|la) (?:[\w-]+ )?(?:causa|razón|motivo|explicación|solución)(?! de (?:la|su"
        + $@"|esta) (?:visita|cita|consulta))\b"
        + $@"|\b(?:causa|razón)(?! de (?:la|su|esta) (?:visita|cita|consulta)) (?:[\w-]+ ){{0,5}}(?:es|fue) (?:(?:el|la|los|las|un|una|nuestro"
        + $@"|nuestra) )?(?:{Care})\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex All();
}

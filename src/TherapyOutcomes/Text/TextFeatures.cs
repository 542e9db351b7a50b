using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>What rules need to know of a text without reading it again. Immutable and thread-safe.</summary>
/// <param name="Words">How many words; 0 for a blank text.</param>
/// <param name="Grade">The Flesch–Kincaid grade in tenths of a grade, 0 for a blank text (see <see cref="Readability"/>).</param>
/// <param name="ClaimsCure">Whether it claims a cure or a cause, such as "cured" or "because of massage", in English or Spanish.</param>
/// <param name="MentionsHealth">Whether it names a health detail, such as pain, a body region or a score.</param>
public readonly partial record struct TextFeatures(int Words, decimal Grade, bool ClaimsCure, bool MentionsHealth)
{
    /// <summary>Computes the features of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static TextFeatures Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Readability.CountWords(text);
        return words == 0
            ? default
            : new TextFeatures(words, Readability.Grade(text), Claims().IsMatch(text) || SpanishClaims().IsMatch(text), Health().IsMatch(text));
    }

    // Claims that the evidence never allows: natural recovery alone looks like success.
    [GeneratedRegex(
        @"\b(cured?|cures|curing|healed|heals|fixed|fixes|miracle|guaranteed?|permanently|(will|can) (cure|fix|heal)|thanks to (\w+ ){0,3}(massages?|treatments?|therapy|sessions?|me|us)|(because|as a result) of (\w+ ){0,3}(massages?|treatments?|therapy|sessions?|work)|(better|improved|gone|easier|looser|less \w+) because (\w+ ){0,3}(massages?|treatments?|therapy|sessions?)|(massages?|treatments?|therapy|sessions?) (has |have )?(made|caused|eliminated|resolved|cleared|got rid of)|due to (\w+ ){0,3}(massages?|treatments?|therapy|sessions?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claims();

    // The same in Spanish: texts for clients are written in both languages.
    [GeneratedRegex(
        @"\b(cur(a|ar|ó|aron|ad[oa]s?)|san(ó|ad[oa]s?)|milagros?|milagros[oa]s?|garantizad[oa]s?|garantizamos|permanentemente|para siempre|(gracias|debido) (a |al )(\w+ ){0,3}(masajes?|tratamientos?|terapias?|sesi(ón|ones))|((a causa|como resultado) del?|mejor\w* por) (\w+ ){0,3}(masajes?|tratamientos?|terapias?|sesi(ón|ones))|(masajes?|tratamientos?|terapias?|sesi(ón|ones)) (le |lo |la )?(ha |han )?(elimin(ó|aron|ado)|quit(ó|aron|ado)|resolvi(ó|eron)|resuelto|caus(ó|aron|ado)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanishClaims();

    // Words that tell a stranger about somebody's health.
    [GeneratedRegex(
        @"\b(pain(ful|s|-free)?|ache[sd]?|aching|sore(ness)?|back|neck|shoulders?|knees?|hips?|spine|spinal|headaches?|migraines?|injur(y|ies|ed)|sprain|surgery|sciatica|arthritis|condition|symptoms?|diagnos\w*|disability|disabled|treatments?|therapy|massages?|scores?|ODI|NDI|RMDQ|NPRS|VAS|PSFS|depress\w*|anxi\w*|sleep|mobility|range of motion|recover(y|ed|ing)|improvements?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Health();
}

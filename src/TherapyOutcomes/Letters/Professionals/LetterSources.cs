using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>Represents what the sections of a letter are written from.</summary>
/// <param name="Context">What rules see of the episode, with words.</param>
/// <param name="Subject">The referral that the letter goes with.</param>
/// <param name="Phrases">The sentences of the letter's language.</param>
internal sealed record LetterSources(RuleContext Context, LetterSubject Subject, ProfessionalPhrases Phrases)
{
    public bool Tells(DisclosureScope item) => Subject.Tells(item);

    public string Say(string key, params (string Place, object Value)[] values) => Phrases.Say(key, values);

    public LetterSection Section(string heading, IEnumerable<string> lines, LetterTable? table = null) =>
        new() { Heading = Say(heading), Lines = [.. lines.Select(line => new ClientText(line))], Table = table };

    /// <summary>Puts what somebody typed on one line and cuts it to a length that leaves the letter on one page.</summary>
    public string Short(ClientText text, int most = 400)
    {
        var line = LetterLine.Of(text);
        return line.Length <= most ? line : Say("note.short", ("text", new Typed(Cut(line, most).TrimEnd())));
    }

    // Half a surrogate pair is no character.
    private static string Cut(string line, int most) => line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)];
}

namespace TherapyOutcomes.Cli;

/// <summary>
/// Formats names from programs as people write them: PossiblyImproved and sign-note become possibly improved and sign note.
/// </summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());

    public static string Of(string name) => string.Concat(name.Select((letter, index) =>
        letter == '-' ? " " : char.IsUpper(letter) ? (index > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}

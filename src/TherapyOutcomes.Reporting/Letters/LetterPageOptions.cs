namespace TherapyOutcomes.Reporting;

/// <summary>Specifies how the page of a letter is written.</summary>
public sealed record LetterPageOptions
{
    /// <summary>
    /// The title above the letter and in the browser's tab; null for the title of a professional letter, or for the kind of a letter to a client, in
    /// the letter's language. The default is null.
    /// </summary>
    public string? Title { get; init; }
}

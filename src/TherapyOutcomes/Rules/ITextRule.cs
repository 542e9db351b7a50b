namespace TherapyOutcomes.Rules;

/// <summary>A rule that can read a text for a client before it is handed over.</summary>
internal interface ITextRule
{
    /// <summary>Judges a text.</summary>
    /// <param name="field">What the text is, for the finding.</param>
    /// <param name="text">The text.</param>
    /// <param name="isEnglish">False when it is known to be in another language.</param>
    /// <param name="sink">Takes the findings.</param>
    void CheckText(string field, ClientText text, bool isEnglish, FindingSink sink);
}

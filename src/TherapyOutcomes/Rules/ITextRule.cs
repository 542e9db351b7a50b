namespace TherapyOutcomes.Rules;

/// <summary>Represents a rule that can check a text for a client before it is handed over.</summary>
internal interface ITextRule
{
    /// <summary>Checks a text.</summary>
    /// <param name="field">The name of the field that the text belongs to. Findings mention it.</param>
    /// <param name="text">The text.</param>
    /// <param name="isEnglish">False if the text is known to be in another language; otherwise, true.</param>
    /// <param name="sink">The sink that collects the findings.</param>
    void CheckText(string field, ClientText text, bool isEnglish, FindingSink sink);
}

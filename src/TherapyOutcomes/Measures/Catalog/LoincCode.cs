namespace TherapyOutcomes.Measures;

/// <summary>A LOINC code, used to exchange data with other systems. The library ships only codes that appear in a published guide.</summary>
/// <param name="Code">The code, such as <c>72514-3</c>.</param>
/// <param name="Names">What the code identifies: the score itself, or the instrument as a whole.</param>
/// <param name="Citation">The publication that the code was taken from.</param>
public sealed record LoincCode(string Code, LoincMeaning Names, string Citation)
{
    /// <summary>The notice that must accompany LOINC codes wherever they are passed on.</summary>
    public const string Notice =
        "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.";
}

namespace TherapyOutcomes.Measures;

/// <summary>A LOINC code, used to exchange data with other systems. The library ships only codes that appear in a published guide.</summary>
public sealed record LoincCode
{
    /// <summary>Creates a LOINC code.</summary>
    /// <param name="code">The code, such as <c>72514-3</c>.</param>
    /// <param name="names">What the code identifies: the score itself, or the instrument as a whole.</param>
    /// <param name="citation">The publication that the code was taken from.</param>
    public LoincCode(string code, LoincMeaning names, string citation) => (Code, Names, Citation) = (code, names, citation);

    /// <summary>The code, such as <c>72514-3</c>.</summary>
    public string Code { get; init; }

    /// <summary>What the code identifies: the score itself, or the instrument as a whole.</summary>
    public LoincMeaning Names { get; init; }

    /// <summary>The publication that the code was taken from.</summary>
    public string Citation { get; init; }

    /// <summary>The notice that must accompany LOINC codes wherever they are passed on.</summary>
    public const string Notice =
        "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.";
}

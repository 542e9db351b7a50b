namespace TherapyOutcomes.Analysis;

/// <summary>A parameter of an analysis, or the data it is fitted on, does not allow the analysis.</summary>
/// <remarks>
/// The message names the parameter, what is allowed and, where it is a number, what came. It never contains a client's id or text.
/// <see cref="ArgumentException.ParamName"/> is the property's name in camel case, for example <c>reliability</c>.
/// </remarks>
public sealed class AnalysisParameterException : ArgumentException
{
    internal AnalysisParameterException(string parameter, string allowed, string problem)
        : base($"{problem} Allowed: {allowed}.", parameter) => Allowed = allowed;

    /// <summary>What the parameter may be, in words, for example "at least 0 and below 1".</summary>
    public string Allowed { get; }
}

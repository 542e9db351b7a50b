namespace TherapyOutcomes.Analysis;

/// <summary>The exception that is thrown when a parameter of an analysis, or the data it is fitted on, does not allow the analysis.</summary>
/// <remarks>
/// The message names the parameter, the allowed values and, for a number, the actual value. It never contains a client's id or text.
/// <see cref="ArgumentException.ParamName"/> is the name of the property in camel case, for example <c>reliability</c>.
/// </remarks>
public sealed class AnalysisParameterException : ArgumentException
{
    internal AnalysisParameterException(string parameter, string allowed, string problem)
        : base($"{problem} Allowed: {allowed}.", parameter) => Allowed = allowed;

    /// <summary>A description of the allowed values, for example "at least 0 and below 1".</summary>
    public string Allowed { get; }
}

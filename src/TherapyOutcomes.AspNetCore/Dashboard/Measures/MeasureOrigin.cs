namespace TherapyOutcomes.AspNetCore.Dashboard.Measures;

/// <summary>Whose a measure is.</summary>
internal enum MeasureOrigin
{
    /// <summary>The library's, as it is.</summary>
    Standard,

    /// <summary>The library's, with thresholds that the clinic chose.</summary>
    Changed,

    /// <summary>The clinic's own.</summary>
    Own,
}

namespace TherapyOutcomes.Measures;

/// <summary>Names measures where people read them.</summary>
public static class MeasureNames
{
    /// <summary>
    /// Returns the name for use in a sentence. A measure that comes with the library goes by its id, which is what the profession calls it
    /// (<c>ODI</c>); a clinic's own measure goes by the name that the clinic gave it.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static string ShortName(this Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return LabelOf(measure) ?? measure.Id.Value;
    }

    /// <summary>Returns the name of a clinic's own measure; null if the measure comes with the library or has no name.</summary>
    internal static string? LabelOf(Measure measure) =>
        StandardMeasures.Catalog.TryGet(measure.Id, out _) || string.IsNullOrWhiteSpace(measure.Name) ? null : measure.Name;
}

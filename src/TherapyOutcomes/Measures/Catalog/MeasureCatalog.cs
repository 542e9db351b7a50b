using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Measures;

/// <summary>The measures that a clinic uses, by id.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "A catalog is what the field calls it.")]
public sealed class MeasureCatalog : IReadOnlyCollection<Measure>
{
    private readonly FrozenDictionary<MeasureId, Measure> _measures;

    internal MeasureCatalog(IEnumerable<Measure> measures) => _measures = measures.ToFrozenDictionary(measure => measure.Id);

    /// <inheritdoc/>
    public int Count => _measures.Count;

    /// <summary>Returns a catalog in which a measure is added, or replaced if its id is already present. Use it to choose other thresholds.</summary>
    /// <param name="measure">The measure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO2001: The measure is not valid, for example because its range is empty or a threshold is not above 0 or exceeds the range.
    /// </exception>
    public MeasureCatalog With(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        MeasureCheck.Require(measure);
        return new MeasureCatalog(_measures.Values.Where(other => other.Id != measure.Id).Append(measure));
    }

    /// <summary>Returns a catalog in which the measures of a set decide by the thresholds of that set. The other measures stay as they are.</summary>
    /// <param name="set">The set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO2002: The catalog does not contain a measure of the set. TO2001: The clinic replaced a measure by one without that threshold.
    /// </exception>
    public MeasureCatalog With(ThresholdSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Thresholds.Aggregate(this, static (catalog, chosen) => catalog.With(catalog.Get(new MeasureId(chosen.Key)).DecidingBy(chosen.Value)));
    }

    /// <summary>Finds a measure by its id.</summary>
    /// <param name="id">The id of the measure.</param>
    /// <param name="measure">The measure, if the catalog contains it; otherwise, null.</param>
    /// <returns>True if the catalog contains the measure; otherwise, false.</returns>
    public bool TryGet(MeasureId id, [NotNullWhen(true)] out Measure? measure) => _measures.TryGetValue(id, out measure);

    /// <summary>Returns a measure that must exist.</summary>
    /// <param name="id">The id of the measure.</param>
    /// <exception cref="TherapyOutcomesException">TO2002: The catalog does not contain the measure.</exception>
    public Measure Get(MeasureId id) => TryGet(id, out var measure)
        ? measure
        : throw new TherapyOutcomesException(ErrorCodes.MeasureMissing, $"The clinic's catalog has no measure '{id}'. A measure in use must stay in ClinicPolicy.Measures.");

    /// <summary>Returns an enumerator over the measures in the order of their ids.</summary>
    public IEnumerator<Measure> GetEnumerator() =>
        _measures.Values.OrderBy(measure => measure.Id.Value, StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

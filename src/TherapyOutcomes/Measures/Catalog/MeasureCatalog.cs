using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Measures;

/// <summary>The measures a clinic uses, by id.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "A catalogue is what the field calls it.")]
public sealed class MeasureCatalog : IReadOnlyCollection<Measure>
{
    private readonly FrozenDictionary<MeasureId, Measure> _measures;

    private MeasureCatalog(IEnumerable<Measure> measures) => _measures = measures.ToFrozenDictionary(measure => measure.Id);

    /// <summary>The measures that the library knows, each with its sources.</summary>
    public static MeasureCatalog Default { get; } = new(StandardMeasures.All);

    /// <inheritdoc/>
    public int Count => _measures.Count;

    /// <summary>A catalogue with a measure added, or replaced where the id is known: the way to choose other thresholds.</summary>
    /// <param name="measure">The measure.</param>
    /// <exception cref="TherapyOutcomesException">TO2001: the range is empty, or a threshold is not positive or above the range.</exception>
    public MeasureCatalog With(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        MeasureCheck.Require(measure);
        return new MeasureCatalog(_measures.Values.Where(other => other.Id != measure.Id).Append(measure));
    }

    /// <summary>Finds a measure.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="measure">The measure.</param>
    /// <returns>False when the clinic has no such measure.</returns>
    public bool TryGet(MeasureId id, [NotNullWhen(true)] out Measure? measure) => _measures.TryGetValue(id, out measure);

    /// <summary>Finds a measure that is known to exist.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="TherapyOutcomesException">TO2002: the clinic has no such measure.</exception>
    public Measure Get(MeasureId id) => TryGet(id, out var measure)
        ? measure
        : throw new TherapyOutcomesException(ErrorCodes.MeasureMissing, $"The clinic's catalogue has no measure '{id}'. A measure in use must stay in ClinicPolicy.Measures.");

    /// <summary>The measures in the order of their ids.</summary>
    public IEnumerator<Measure> GetEnumerator() =>
        _measures.Values.OrderBy(measure => measure.Id.Value, StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Model;

/// <summary>A fact that stands, with its version and its day at the clinic.</summary>
internal sealed record Dated<T>(int Version, DateOnly Day, T Fact) where T : ModelFact
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset At => Fact.At;

    /// <summary>Its place in time: by instant, and among equal instants by the order of recording.</summary>
    public ModelMoment Moment => new(Fact.At, Version);
}

/// <summary>A place in time: by instant, and among equal instants by the order of recording.</summary>
internal sealed record ModelMoment(DateTimeOffset At, int Version) : IComparable<ModelMoment>
{
    /// <inheritdoc/>
    public int CompareTo(ModelMoment? other) =>
        other is null ? 1 : (At.UtcTicks, Version).CompareTo((other.At.UtcTicks, other.Version));

    /// <summary>Whether this lies before the other.</summary>
    public bool IsBefore(ModelMoment other) => CompareTo(other) < 0;
}

/// <summary>The facts that stand: what was taken back is gone, and a replaced score has its newest value.</summary>
internal static class ModelRecord
{
    /// <summary>Answers already given, by history object: this saves time and changes nothing.</summary>
    private static readonly ConditionalWeakTable<ModelHistory, IReadOnlyList<Dated<ModelFact>>> Known = [];

    /// <summary>All facts that stand, in the order in which they happened.</summary>
    public static IReadOnlyList<Dated<ModelFact>> Facts(ModelHistory history) => Known.GetValue(history, Standing);

    /// <summary>The standing facts of one kind, in the order in which they happened.</summary>
    public static IReadOnlyList<Dated<T>> Of<T>(ModelHistory history) where T : ModelFact =>
        [.. Facts(history).Where(f => f.Fact is T).Select(f => new Dated<T>(f.Version, f.Day, (T)f.Fact))];

    private static IReadOnlyList<Dated<ModelFact>> Standing(ModelHistory history) =>
        [.. history.Facts
            .Select((fact, index) => (Version: index + 1, Fact: AsCorrected(fact, history)))
            .Where(f => f.Fact is not null and not Corrected)
            .Select(f => new Dated<ModelFact>(f.Version, history.Day(f.Fact!.At), f.Fact))
            .OrderBy(f => f.Moment)];

    private static ModelFact? AsCorrected(ModelFact fact, ModelHistory history)
    {
        if (IdOf(fact) is not { } id)
        {
            return fact;
        }

        foreach (Corrected correction in history.Facts.OfType<Corrected>().Where(c => c.What == id))
        {
            if (correction.Replacement is not { } value || fact is not Score score)
            {
                return null;
            }

            fact = score with { Value = value };
        }

        return fact;
    }

    private static string? IdOf(ModelFact fact) => fact switch
    {
        Session s => s.Id,
        Score s => s.Id,
        Observation o => o.Id,
        _ => null,
    };
}

using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Says which entries of the access log to list.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record AccessQuery
{
    /// <summary>The maximum number of records in a query.</summary>
    public const int MostRecords = 200;

    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The records of that clinic, at most <see cref="MostRecords"/>; null for all entries of the clinic.</summary>
    public ImmutableArray<RecordKey>? Records { get; init; }

    /// <summary>The position before which to list, which is that of the last entry of the previous page; null for the newest.</summary>
    public long? Before { get; init; }

    /// <summary>Makes sure that a query can be answered, as stores do before they read.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="MostRecords"/> records, or one of another clinic.</exception>
    public static void ThrowIfMalformed(AccessQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Records is { Length: > MostRecords })
        {
            throw new ArgumentException("There are more records than a query may name.", nameof(query));
        }

        if (query.Records is { } records && records.Any(record => record.Clinic != query.Clinic))
        {
            throw new ArgumentException("A record is of another clinic.", nameof(query));
        }
    }
}

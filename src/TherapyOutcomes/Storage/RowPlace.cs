using System.Globalization;

namespace TherapyOutcomes.Storage;

/// <summary>Represents the place of a row in its table, as it is written there, whether or not a record can have such a key.</summary>
public readonly record struct RowPlace
{
    /// <summary>Initializes a place.</summary>
    /// <param name="kind">The number of the record kind.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="version">The version of an event; 0 for other rows.</param>
    public RowPlace(int kind, string id, long version = 0) => (Kind, Id, Version) = (kind, id, version);

    /// <summary>The number of the record kind.</summary>
    public int Kind { get; init; }

    /// <summary>The record's id.</summary>
    public string Id { get; init; }

    /// <summary>The version of an event; 0 for other rows.</summary>
    public long Version { get; init; }

    internal static RowPlace Of(RecordKey record, long version = 0) => new((int)record.Kind, record.Id, version);

    /// <summary>Returns whether both places are of the same record, whatever their versions.</summary>
    internal bool IsOf(RowPlace record) => Kind == record.Kind && Id == record.Id;

    /// <summary>Returns the place, such as <c>episode/e1 v3</c>.</summary>
    public override string ToString()
    {
        var kind = Enum.IsDefined((RecordKind)Kind) ? RecordKinds.NameOf((RecordKind)Kind) : string.Create(CultureInfo.InvariantCulture, $"kind {Kind}");
        return Version == 0 ? $"{kind}/{Id}" : string.Create(CultureInfo.InvariantCulture, $"{kind}/{Id} v{Version}");
    }
}

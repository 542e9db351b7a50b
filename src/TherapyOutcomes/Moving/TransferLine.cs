using System.Text.Json.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Moving;

/// <summary>One line of an exported store. Exactly one of its values is there.</summary>
internal sealed record TransferLine
{
    public TransferHeader? Header { get; init; }

    /// <summary>A record's wrapped key. It comes before the record's events.</summary>
    public WrappedRecordKey? Key { get; init; }

    public StoredEvent? Event { get; init; }

    /// <summary>A record's summary. It comes behind the record's events.</summary>
    public RecordSummary? Summary { get; init; }

    public TransferEnd? End { get; init; }

    /// <summary>The record that the line is about; null for the first and the last line.</summary>
    [JsonIgnore]
    public RecordKey? Record => Key?.Record ?? Event?.Key ?? Summary?.Key;
}

/// <summary>The first line.</summary>
internal sealed record TransferHeader
{
    public const string TheFormat = "therapy-outcomes-store";
    public const int TheVersion = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }
}

/// <summary>The last line: what the file holds, and the digest of all lines before.</summary>
internal sealed record TransferEnd
{
    public required long Records { get; init; }

    public required long Events { get; init; }

    public required long Keys { get; init; }

    public required string Sha256 { get; init; }
}

/// <summary>The generated JSON of lines.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(TransferLine))]
internal sealed partial class TransferJsonContext : JsonSerializerContext;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that give back something else than they were given.</summary>
internal static class ColumnDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("TIME-01", "DropsOffsets", store => store.OnEvent(stored => stored with { OccurredAt = stored.OccurredAt.ToUniversalTime() })),

        new("TIME-02", "RoundsOffsetsToHours", store => store.OnEvent(stored => stored with { OccurredAt = stored.OccurredAt.ToOffset(TimeSpan.FromHours(stored.OccurredAt.Offset.Hours)) })),

        new("TIME-03", "CutsMilliseconds", store => store.OnEvent(stored => stored with { OccurredAt = stored.OccurredAt.AddMilliseconds(-stored.OccurredAt.Millisecond) })),

        new("TIME-04", "KeepsTimesIn32Bits", store => store.OnEvent(stored => stored with
        {
            OccurredAt = stored.OccurredAt.ToUnixTimeSeconds() is < int.MinValue or > int.MaxValue
                ? DateTimeOffset.FromUnixTimeSeconds(unchecked((int)stored.OccurredAt.ToUnixTimeSeconds())).ToOffset(stored.OccurredAt.Offset)
                : stored.OccurredAt,
        })),

        new("TIME-05", "RecordsInLocalTime", store => store.OnEvent(stored => stored with { RecordedAt = stored.RecordedAt.ToOffset(TimeSpan.FromHours(2)) })),

        new("EVENT-01", "ForgetsTheChainKey", store => store.OnEvent(stored => stored with { ChainKeyId = null })),

        new("EVENT-02", "TurnsNoHashIntoAnEmptyOne", store => store.OnEvent(stored => stored with { Hash = stored.Hash ?? "" })),

        new("EVENT-03", "TakesEachEventForItsOwnCause", store => store.OnEvent(stored => stored with { Cause = new CommandReference(stored.Key, stored.Command) })),

        new("EVENT-04", "MakesItsOwnEventIds", store => store.OnEvent(stored => stored with { EventId = Guid.NewGuid() })),

        new("EVENT-05", "TakesImportedEventsForOthers", store => store.OnEvent(stored => stored with { IsImported = false })),

        new("BYTES-01", "TurnsEmptyIntoJson", store => store.OnEvent(stored => stored.Payload.IsEmpty ? stored with { Payload = "{}"u8.ToArray() } : stored)),

        new("BYTES-02", "KeepsTextsAsText", store => store.OnEvent(stored => stored with { Texts = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(stored.Texts.Span)) })),

        new("BYTES-03", "CutsBytesAfter64K", store => store.OnEvent(stored => stored with { Payload = stored.Payload[..Math.Min(65535, stored.Payload.Length)] })),

        new("BYTES-04", "WritesJsonItsOwnWay", store => store.OnEvent(stored => stored with { Payload = Rewritten(stored.Payload) })),

        new("BYTES-05", "KeepsTheBuffers", store =>
        {
            var kept = new ConcurrentDictionary<Guid, StoredEvent>();
            store.OnBatch(batch =>
            {
                foreach (var stored in batch.Appends.SelectMany(append => append.Events))
                {
                    kept[stored.EventId] = stored;
                }

                return batch;
            });
            store.OnEvent(stored => stored with { Payload = kept[stored.EventId].Payload, Texts = kept[stored.EventId].Texts });
        }),
    ];

    private static ReadOnlyMemory<byte> Rewritten(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonSerializer.SerializeToUtf8Bytes(document);
        }
        catch (JsonException)
        {
            return json;
        }
    }
}

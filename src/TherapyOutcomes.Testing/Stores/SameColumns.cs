using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Compares what was read with what was stored, column by column.</summary>
internal static class SameColumns
{
    private static readonly ImmutableArray<(string Name, Func<StoredEvent, string> Value)> OfEvents =
    [
        (nameof(StoredEvent.Key), stored => Text(stored.Key)),
        (nameof(StoredEvent.Version), stored => Text(stored.Version)),
        (nameof(StoredEvent.EventId), stored => Text(stored.EventId)),
        (nameof(StoredEvent.Command), stored => Text(stored.Command)),
        (nameof(StoredEvent.Ordinal), stored => Text(stored.Ordinal)),
        (nameof(StoredEvent.Cause), stored => $"{Text(stored.Cause.Record)} {stored.Cause.Command}"),
        (nameof(StoredEvent.Name), stored => Text(stored.Name)),
        (nameof(StoredEvent.Schema), stored => Text(stored.Schema)),
        (nameof(StoredEvent.Actor), stored => Text(stored.Actor)),
        (nameof(StoredEvent.OccurredAt), stored => Time(stored.OccurredAt)),
        (nameof(StoredEvent.RecordedAt), stored => Time(stored.RecordedAt)),
        (nameof(StoredEvent.WorkflowVersion), stored => Text(stored.WorkflowVersion)),
        (nameof(StoredEvent.PolicyFingerprint), stored => Text(stored.PolicyFingerprint)),
        (nameof(StoredEvent.IsImported), stored => Text(stored.IsImported)),
        (nameof(StoredEvent.CommandFingerprint), stored => Text(stored.CommandFingerprint)),
        (nameof(StoredEvent.KeyId), stored => Text(stored.KeyId)),
        (nameof(StoredEvent.ChainKeyId), stored => Text(stored.ChainKeyId)),
        (nameof(StoredEvent.PreviousHash), stored => Text(stored.PreviousHash)),
        (nameof(StoredEvent.Hash), stored => Text(stored.Hash)),
        (nameof(StoredEvent.Payload), stored => Bytes(stored.Payload)),
        (nameof(StoredEvent.Texts), stored => Bytes(stored.Texts)),
    ];

    private static readonly ImmutableArray<(string Name, Func<RecordSummary, string> Value)> OfSummaries =
    [
        (nameof(RecordSummary.Key), summary => Text(summary.Key)),
        (nameof(RecordSummary.Version), summary => Text(summary.Version)),
        (nameof(RecordSummary.Proof), summary => Text(summary.Proof)),
        (nameof(RecordSummary.Client), summary => Text(summary.Client)),
        (nameof(RecordSummary.Practitioner), summary => Text(summary.Practitioner)),
        (nameof(RecordSummary.Stage), summary => Text(summary.Stage)),
        (nameof(RecordSummary.IsHeld), summary => Text(summary.IsHeld)),
        (nameof(RecordSummary.Next), summary => Step(summary.Next)),
        (nameof(RecordSummary.OrderKey), summary => Text(summary.OrderKey)),
        (nameof(RecordSummary.ReviewAt), summary => summary.ReviewAt is { } review ? Time(review.ToUniversalTime()) : Text(null)),
        (nameof(RecordSummary.DueWorkAt), summary => summary.DueWorkAt is { } work ? Time(work.ToUniversalTime()) : Text(null)),
        (nameof(RecordSummary.EvaluatedAt), summary => Time(summary.EvaluatedAt)),
        (nameof(RecordSummary.EvaluationBasis), summary => Text(summary.EvaluationBasis)),
    ];

    private static readonly ImmutableArray<(string Name, Func<WrappedRecordKey, string> Value)> OfKeys =
    [
        (nameof(WrappedRecordKey.Id), key => Text(key.Id)),
        (nameof(WrappedRecordKey.Record), key => Text(key.Record)),
        (nameof(WrappedRecordKey.Subject), key => Text(key.Subject)),
        (nameof(WrappedRecordKey.MasterKeyId), key => Text(key.MasterKeyId)),
        (nameof(WrappedRecordKey.Wrapped), key => Bytes(key.Wrapped)),
        (nameof(WrappedRecordKey.DestroyedAt), key => key.DestroyedAt is { } destroyed ? Time(destroyed) : Text(null)),
    ];

    public static void Require(StoredEvent expected, StoredEvent found) => Require(OfEvents, expected, found);

    public static void Require(RecordSummary expected, RecordSummary found) => Require(OfSummaries, expected, found);

    public static void Require(WrappedRecordKey expected, WrappedRecordKey found) => Require(OfKeys, expected, found);

    private static void Require<T>(ImmutableArray<(string Name, Func<T, string> Value)> columns, T expected, T found)
    {
        var differing = columns
            .Where(column => column.Value(expected) != column.Value(found))
            .Select(column => $"expected {column.Name} {column.Value(expected)}, found {column.Value(found)}")
            .ToList();
        Expect.That(differing.Count == 0, $"{typeof(T).Name} did not come back as it went in: {string.Join("; ", differing)}.");
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        RecordKey key => $"{key.Clinic}/{key}",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static string Bytes(ReadOnlyMemory<byte> bytes) => bytes.Length <= 32
        ? $"0x{Convert.ToHexString(bytes.Span)}"
        : string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes with the digest {Convert.ToHexString(SHA256.HashData(bytes.Span))[..8]}");

    private static string Step(SummaryStep? step) => step is null
        ? Text(null)
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{step.Command} with {step.With?.Field}={step.With?.Value} for {step.Rule} by {step.DueOn:O}, {step.Urgency}, {step.MessageKey} ({List(step.Evidence)})");

    private static string List(ImmutableArray<Evidence> evidence) => evidence.IsDefault
        ? "missing"
        : string.Join(", ", evidence.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name}: {part.Number}|{part.Text}")));
}

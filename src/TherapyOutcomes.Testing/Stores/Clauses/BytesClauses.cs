using System.Collections.Immutable;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that payload and texts are treated as bytes, which a store does not interpret.</summary>
internal static class BytesClauses
{
    private static readonly RecordKey E1 = Episode("e1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("BYTES-01", StorePart.RecordStore, "Empty payload and texts come back empty.", trial => ComesBackAsync(trial, [], [])),

        new("BYTES-02", StorePart.RecordStore, "Every byte value comes back, in payload and texts.", trial => ComesBackAsync(trial, AllBytes, [.. AllBytes.Reverse()])),

        new("BYTES-03", StorePart.RecordStore, "A payload and texts of one megabyte come back.", trial => ComesBackAsync(trial, Megabyte(31), Megabyte(37))),

        new("BYTES-04", StorePart.RecordStore, "JSON comes back byte for byte, in its own order and with its own spaces and digits.", trial =>
            ComesBackAsync(trial, """{ "b" : 1.0, "a":1e2,"a":"é" }"""u8.ToArray(), """ {"z":0,"y":[ ] } """u8.ToArray())),

        new("BYTES-05", StorePart.RecordStore, "The buffers of a batch are not kept.", async trial =>
        {
            var (payload, texts) = ("payload"u8.ToArray(), "texts"u8.ToArray());
            await WriteAsync(trial, payload, texts);

            Array.Clear(payload);
            Array.Clear(texts);

            await FindAsync(trial, "payload"u8.ToArray(), "texts"u8.ToArray());
        }),
    ];

    /// <summary>Creates bytes that do not repeat with a short period, so that a misplaced part is detected.</summary>
    private static byte[] Megabyte(int factor)
    {
        var bytes = new byte[1 << 20];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)((index * factor) ^ (index >> 8));
        }

        return bytes;
    }

    private static async Task ComesBackAsync(StoreTrial trial, byte[] payload, byte[] texts)
    {
        await WriteAsync(trial, payload, texts);
        await FindAsync(trial, payload, texts);
    }

    private static Task WriteAsync(StoreTrial trial, byte[] payload, byte[] texts) =>
        trial.WriteAsync(Append(E1, 0, "m1") with { Events = [Event(E1, 1, "m1") with { Payload = payload, Texts = texts }] });

    private static async Task FindAsync(StoreTrial trial, byte[] payload, byte[] texts)
    {
        var read = await trial.ReadAsync(E1);
        Expect.That(read.Count == 1, $"Expected one event; found {read.Count}.");
        RequireSame("payload", payload, read[0].Payload);
        RequireSame("texts", texts, read[0].Texts);
    }

    private static void RequireSame(string what, byte[] expected, ReadOnlyMemory<byte> found)
    {
        var same = expected.AsSpan().CommonPrefixLength(found.Span);
        Expect.That(
            same == expected.Length && same == found.Length,
            $"The {what} of {expected.Length} bytes came back as {found.Length} bytes, of which the first {same} are the same.");
    }
}

using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace TherapyOutcomes.Moving;

/// <summary>Reads an export record by record, and makes sure that it is whole.</summary>
internal static class TransferReader
{
    private const int MostBytesALine = 64 << 20;

    /// <summary>Reads all records.</summary>
    /// <exception cref="TherapyOutcomesException">TO3017: the file is not an export, was cut or was changed.</exception>
    public static async IAsyncEnumerable<TransferRecord> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (number, isEnded, current) = (0L, false, (TransferRecord?)null);
        var found = new TransferEnd { Records = 0, Events = 0, Keys = 0, Sha256 = "" };
        await foreach (var bytes in LinesAsync(input, cancellationToken).ConfigureAwait(false))
        {
            var line = Parse(bytes, ++number, isEnded);
            if (line.End is { } end)
            {
                if (current is not null)
                {
                    yield return current;
                }

                Require(found with { Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) } == end, number, "The file was changed, or a part of it is missing: it does not hold what its last line says.");
                isEnded = true;
                continue;
            }

            hash.AppendData(bytes);
            hash.AppendData("\n"u8);
            if (number == 1)
            {
                RequireHeader(line.Header);
                continue;
            }

            Require(line.Record is not null, number, "A line holds a key, an event or a summary.");
            var record = line.Record!.Value;
            if (current is null || current.Key != record)
            {
                Require(current is null || TransferOrder.Instance.Compare(record, current.Key) > 0, number, "The records are not in their order.");
                if (current is not null)
                {
                    yield return current;
                }

                current = new TransferRecord(record, number);
                found = found with { Records = found.Records + 1 };
            }

            Require(current.TryAdd(line), number, "The lines of a record are not in their order: its key, its events without a gap, and its summary.");
            found = found with { Events = found.Events + (line.Event is null ? 0 : 1), Keys = found.Keys + (line.Key is null ? 0 : 1) };
        }

        Require(isEnded, number, "The file was cut: its last line is missing.");
    }

    public static TherapyOutcomesException Unreadable(long line, string what) => new(
        ErrorCodes.ExportUnreadable, FormattableString.Invariant($"Line {line}: {what} Nothing was written."));

    private static TransferLine Parse(ReadOnlySpan<byte> bytes, long number, bool isEnded)
    {
        Require(!isEnded, number, "There is something behind the last line.");
        try
        {
            return JsonSerializer.Deserialize(bytes, TransferJsonContext.Default.TransferLine) ?? throw Unreadable(number, "The line is empty.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            // What the exception says may repeat stored content.
            throw Unreadable(number, number == 1 ? "This is no export of a store." : "The line can't be read.");
        }
    }

    private static void RequireHeader(TransferHeader? header)
    {
        Require(header is { Format: TransferHeader.TheFormat }, line: 1, "This is no export of a store.");
        Require(header!.Version == TransferHeader.TheVersion, line: 1, FormattableString.Invariant($"The file has version {header.Version}, and this version of the library reads {TransferHeader.TheVersion}. Upgrade the library."));
    }

    private static void Require(bool holds, long line, string otherwise)
    {
        if (!holds)
        {
            throw Unreadable(line, otherwise);
        }
    }

    private static async IAsyncEnumerable<byte[]> LinesAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        var isDone = false;
        while (!isDone)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return rest.Slice(0, end).ToArray();
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            isDone = read.IsCompleted;
            if (isDone && rest.Length > 0)
            {
                yield return rest.ToArray();
                rest = rest.Slice(rest.End);
            }

            if (rest.Length > MostBytesALine)
            {
                throw new TherapyOutcomesException(ErrorCodes.ExportUnreadable, "A line of the file is longer than any event can be, so this is no export of a store. Nothing was written.");
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync().ConfigureAwait(false);
    }
}

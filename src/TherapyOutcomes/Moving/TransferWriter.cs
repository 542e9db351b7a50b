using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace TherapyOutcomes.Moving;

/// <summary>Writes the lines of an export.</summary>
internal sealed class TransferWriter(Stream output) : IDisposable
{
    private const int FlushedAt = 1 << 20;

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushedAt);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public async ValueTask WriteAsync(TransferLine line, CancellationToken cancellationToken)
    {
        Add(line);
        if (_buffer.WrittenCount >= FlushedAt)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the last line.</summary>
    public async Task EndAsync(StoreTransferReport report, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var digest = Convert.ToHexStringLower(_hash.GetHashAndReset());
        Add(new TransferLine { End = new TransferEnd { Records = report.Records, Events = report.Events, Keys = report.Keys, Sha256 = digest } });
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(TransferLine line)
    {
        using (var writer = new Utf8JsonWriter(_buffer))
        {
            JsonSerializer.Serialize(writer, line, TransferJsonContext.Default.TransferLine);
        }

        _buffer.Write("\n"u8);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        _hash.AppendData(_buffer.WrittenSpan);
        await output.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }
}

using System.Buffers;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>Receives bytes in memory of the shared pool. It is cleared before it goes back, because answers hold health information.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4_096);
    private int _length;

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _length < Math.Max(sizeHint, 1))
        {
            Grow(sizeHint);
        }

        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => Return(_bytes);

    private void Grow(int sizeHint)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + sizeHint));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        Return(_bytes);
        _bytes = larger;
    }

    private static void Return(byte[] bytes) => ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
}

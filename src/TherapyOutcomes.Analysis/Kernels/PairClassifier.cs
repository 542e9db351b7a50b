using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>Returns the <see cref="ChangeClass"/> codes of one vector of pairs.</summary>
internal interface IPairKernel
{
    Vector<long> Classify(Vector<double> pre, Vector<double> post);
}

/// <summary>
/// Runs a kernel over whole arrays. Eight vectors of doubles make one vector of bytes, so the classes are written in full stores, and
/// no memory proportional to the input is allocated. The remainder at the end runs through the same kernel on a padded copy.
/// </summary>
internal static class PairClassifier
{
    private const int VectorsPerBlock = sizeof(double);

    // Fully optimized on its first call and never inlined: inlined into a caller, the vector methods become calls, which takes up to three
    // times as long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<TKernel>(TKernel kernel, ReadOnlySpan<double> pre, ReadOnlySpan<double> post, Span<ChangeClass> classes)
        where TKernel : struct, IPairKernel
    {
        var block = VectorsPerBlock * Vector<double>.Count;
        var whole = pre.Length - (pre.Length % block);
        ref var x = ref MemoryMarshal.GetReference(pre);
        ref var y = ref MemoryMarshal.GetReference(post);
        ref var z = ref Unsafe.As<ChangeClass, byte>(ref MemoryMarshal.GetReference(classes));
        for (var i = 0; i < whole; i += block)
        {
            Block(kernel, ref Unsafe.Add(ref x, i), ref Unsafe.Add(ref y, i)).StoreUnsafe(ref Unsafe.Add(ref z, i));
        }

        if (whole < pre.Length)
        {
            Rest(kernel, pre[whole..], post[whole..], classes[whole..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Block<TKernel>(TKernel kernel, ref double pre, ref double post)
        where TKernel : struct, IPairKernel
    {
        var low = Vector.Narrow(Quarter(kernel, ref pre, ref post, 0), Quarter(kernel, ref pre, ref post, 2));
        var high = Vector.Narrow(Quarter(kernel, ref pre, ref post, 4), Quarter(kernel, ref pre, ref post, 6));
        return Vector.AsVectorByte(Vector.Narrow(low, high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Quarter<TKernel>(TKernel kernel, ref double pre, ref double post, int vector)
        where TKernel : struct, IPairKernel
    {
        var first = (nuint)(vector * Vector<double>.Count);
        var second = first + (nuint)Vector<double>.Count;
        return Vector.Narrow(
            kernel.Classify(Vector.LoadUnsafe(ref pre, first), Vector.LoadUnsafe(ref post, first)),
            kernel.Classify(Vector.LoadUnsafe(ref pre, second), Vector.LoadUnsafe(ref post, second)));
    }

    private static void Rest<TKernel>(TKernel kernel, ReadOnlySpan<double> pre, ReadOnlySpan<double> post, Span<ChangeClass> classes)
        where TKernel : struct, IPairKernel
    {
        var block = VectorsPerBlock * Vector<double>.Count;
        Span<double> x = stackalloc double[block];
        Span<double> y = stackalloc double[block];
        Span<ChangeClass> z = stackalloc ChangeClass[block];
        pre.CopyTo(x);
        post.CopyTo(y);
        Run(kernel, x, y, z);
        z[..classes.Length].CopyTo(classes);
    }
}

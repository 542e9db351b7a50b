using System.Numerics;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Classifies pairs of scores, of which one in fifty is missing, by three methods. The scores are random with a fixed seed.
/// </summary>
internal sealed class PairCase
{
    private readonly double[] _pre;
    private readonly double[] _post;
    private readonly ChangeClass[] _classes;
    private readonly ChangeRule _rule;

    public PairCase(int pairs)
    {
        var random = new Random(20260105);
        (_pre, _post, _classes) = (new double[pairs], new double[pairs], new ChangeClass[pairs]);
        for (var index = 0; index < pairs; index++)
        {
            _pre[index] = 20 + random.Next(60);
            _post[index] = random.Next(50) == 0 ? double.NaN : _pre[index] - 30 + random.Next(50);
        }

        _rule = new ReliableChangeMethod { Reliability = 0.9 }.Fit(ReferencePopulation.From(_pre, _post), Better.Lower);
        Classify();
        var kernel = _classes.ToArray();
        ClassifyPlainly();
        if (!kernel.AsSpan().SequenceEqual(_classes))
        {
            throw new InvalidOperationException("The plain loop does not do the same work.");
        }
    }

    public int Pairs => _pre.Length;

    public ChangeClass Classify()
    {
        _rule.Classify(_pre, _post, _classes);
        return _classes[^1];
    }

    /// <summary>Classifies the pairs with code written by hand for a single method.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public ChangeClass ClassifyPlainly()
    {
        var needed = _rule.ReliableChange!.Value;
        for (var index = 0; index < _pre.Length; index++)
        {
            var change = _post[index] - _pre[index];
            _classes[index] = !double.IsFinite(change) ? ChangeClass.NotComputable
                : change < -needed ? ChangeClass.Improved
                : change > needed ? ChangeClass.Deteriorated
                : ChangeClass.Unchanged;
        }

        return _classes[^1];
    }

    /// <summary>Adds up the same memory with vector instructions. This is the least that can be done with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double Sum()
    {
        var sum = Vector<double>.Zero;
        for (var index = 0; index <= _pre.Length - Vector<double>.Count; index += Vector<double>.Count)
        {
            sum += new Vector<double>(_pre, index) + new Vector<double>(_post, index);
        }

        return Vector.Sum(sum);
    }
}

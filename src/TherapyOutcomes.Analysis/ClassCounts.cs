using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis;

/// <summary>The number of clients in each class.</summary>
/// <remarks>Counts from 1 to 10 can identify people, so pass everything you publish through <see cref="SmallCells"/>.</remarks>
public sealed record ClassCounts
{
    private static readonly int ClassesInAll = Enum.GetValues<ChangeClass>().Length;

    /// <summary>The number of clients in the class <see cref="ChangeClass.Recovered"/>.</summary>
    public int Recovered { get; init; }

    /// <summary>The number of clients in the class <see cref="ChangeClass.Improved"/>, not including those who recovered.</summary>
    public int Improved { get; init; }

    /// <summary>The number of clients in the class <see cref="ChangeClass.Unchanged"/>.</summary>
    public int Unchanged { get; init; }

    /// <summary>The number of clients in the class <see cref="ChangeClass.Deteriorated"/>, not including those who crossed into the clinical range.</summary>
    public int Deteriorated { get; init; }

    /// <summary>The number of clients in the class <see cref="ChangeClass.CrossedIntoClinicalRange"/>.</summary>
    public int CrossedIntoClinicalRange { get; init; }

    /// <summary>The number of clients without a class.</summary>
    public int NotComputable { get; init; }

    /// <summary>The number of clients with a class.</summary>
    public int Classified => Recovered + Improved + Unchanged + Deteriorated + CrossedIntoClinicalRange;

    /// <summary>The number of clients with or without a class.</summary>
    public int Total => Classified + NotComputable;

    /// <summary>The number of clients who recovered or improved.</summary>
    public int Responders => Recovered + Improved;

    /// <summary>The number of clients in a class.</summary>
    /// <param name="change">The class.</param>
    public int this[ChangeClass change] => change switch
    {
        ChangeClass.Recovered => Recovered,
        ChangeClass.Improved => Improved,
        ChangeClass.Unchanged => Unchanged,
        ChangeClass.Deteriorated => Deteriorated,
        ChangeClass.CrossedIntoClinicalRange => CrossedIntoClinicalRange,
        _ => NotComputable,
    };

    /// <summary>Counts the classes of a caseload.</summary>
    /// <param name="classes">The classes, one per client.</param>
    public static ClassCounts Of(ReadOnlySpan<ChangeClass> classes)
    {
        Span<int> cells = stackalloc int[ClassesInAll];
        var bytes = MemoryMarshal.AsBytes(classes);
        for (var code = 0; code < cells.Length; code++)
        {
            cells[code] = bytes.Count((byte)code);
        }

        return From(cells);
    }

    /// <summary>Counts the classes of each group.</summary>
    /// <param name="classes">The classes, one per client.</param>
    /// <param name="groups">The groups of the same clients.</param>
    /// <returns>One element per group, in the order of <see cref="GroupIndex.Labels"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">The number of clients differs between <paramref name="classes"/> and <paramref name="groups"/>.</exception>
    public static ImmutableArray<ClassCounts> ByGroup(ReadOnlySpan<ChangeClass> classes, GroupIndex groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Check.SameLength(classes.Length, groups.Codes.Length, nameof(groups));
        var codes = groups.Codes.AsSpan();
        var cells = new int[groups.Labels.Length * ClassesInAll];
        for (var i = 0; i < classes.Length; i++)
        {
            cells[(codes[i] * ClassesInAll) + (int)classes[i]]++;
        }

        var result = ImmutableArray.CreateBuilder<ClassCounts>(groups.Labels.Length);
        for (var group = 0; group < groups.Labels.Length; group++)
        {
            result.Add(From(cells.AsSpan(group * ClassesInAll, ClassesInAll)));
        }

        return result.MoveToImmutable();
    }

    private static ClassCounts From(ReadOnlySpan<int> cells) => new()
    {
        NotComputable = cells[(int)ChangeClass.NotComputable],
        Recovered = cells[(int)ChangeClass.Recovered],
        Improved = cells[(int)ChangeClass.Improved],
        Unchanged = cells[(int)ChangeClass.Unchanged],
        Deteriorated = cells[(int)ChangeClass.Deteriorated],
        CrossedIntoClinicalRange = cells[(int)ChangeClass.CrossedIntoClinicalRange],
    };
}

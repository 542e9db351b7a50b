using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis;

/// <summary>How many clients are in each class.</summary>
/// <remarks>Counts of 1 to 10 identify people: pass what is published through <see cref="SmallCells"/>. Immutable, so safe to share between threads.</remarks>
public sealed record ClassCounts
{
    private static readonly int ClassesInAll = Enum.GetValues<ChangeClass>().Length;

    /// <summary>Clients of class <see cref="ChangeClass.Recovered"/>.</summary>
    public int Recovered { get; init; }

    /// <summary>Clients of class <see cref="ChangeClass.Improved"/>; those recovered are not among them.</summary>
    public int Improved { get; init; }

    /// <summary>Clients of class <see cref="ChangeClass.Unchanged"/>.</summary>
    public int Unchanged { get; init; }

    /// <summary>Clients of class <see cref="ChangeClass.Deteriorated"/>.</summary>
    public int Deteriorated { get; init; }

    /// <summary>Clients of class <see cref="ChangeClass.CrossedIntoClinicalRange"/>; they are not among the deteriorated.</summary>
    public int CrossedIntoClinicalRange { get; init; }

    /// <summary>Clients without a class.</summary>
    public int NotComputable { get; init; }

    /// <summary>Clients with a class.</summary>
    public int Classified => Recovered + Improved + Unchanged + Deteriorated + CrossedIntoClinicalRange;

    /// <summary>Clients with and without a class.</summary>
    public int Total => Classified + NotComputable;

    /// <summary>Clients recovered or improved.</summary>
    public int Responders => Recovered + Improved;

    /// <summary>The number of clients in one class.</summary>
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
    /// <param name="classes">One class a client.</param>
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
    /// <param name="classes">One class a client.</param>
    /// <param name="groups">The groups of the same clients.</param>
    /// <returns>One record a group, in the order of <see cref="GroupIndex.Labels"/>.</returns>
    /// <exception cref="AnalysisParameterException">The groups are of another number of clients.</exception>
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

namespace TherapyOutcomes.Analysis;

/// <summary>What became of one client between two measurements.</summary>
/// <remarks>
/// The classes say what happened during care, never what caused it. Anchor, percentage, reliable change and cutoff
/// analyses use <see cref="Improved"/>, <see cref="Unchanged"/> and <see cref="Deteriorated"/>; a combined analysis adds
/// <see cref="Recovered"/> and <see cref="CrossedIntoClinicalRange"/>. The numeric values are part of the contract:
/// the classes are one byte each, so that ten million of them take ten megabytes.
/// </remarks>
public enum ChangeClass : byte
{
    /// <summary>No class can be given. <see cref="ChangeRule.WhyNotComputable"/> says why.</summary>
    NotComputable = 0,

    /// <summary>In the clinical range before, in the functional range after, and changed for the better (Jacobson and Truax 1991).</summary>
    Recovered = 1,

    /// <summary>Changed for the better, by the method's own threshold.</summary>
    Improved = 2,

    /// <summary>Neither better nor worse by the method's thresholds.</summary>
    Unchanged = 3,

    /// <summary>Changed for the worse, by the method's own threshold.</summary>
    Deteriorated = 4,

    /// <summary>
    /// Not in the clinical range before, not in the functional range after, and changed for the worse.
    /// Other software calls this "harmed"; it describes where a score lies, and says nothing about an injury or its cause.
    /// </summary>
    CrossedIntoClinicalRange = 5,
}

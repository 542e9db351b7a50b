namespace TherapyOutcomes.Analysis;

/// <summary>Specifies how a client changed between two measurements.</summary>
/// <remarks>
/// The classes say what happened during care, never what caused it. Anchor, percentage, reliable change and cutoff
/// analyses use <see cref="Improved"/>, <see cref="Unchanged"/> and <see cref="Deteriorated"/>. A combined analysis adds
/// <see cref="Recovered"/> and <see cref="CrossedIntoClinicalRange"/>. The numeric values are part of the contract.
/// Each class takes one byte, so ten million of them take ten megabytes.
/// </remarks>
public enum ChangeClass : byte
{
    /// <summary>The client can't be classified. <see cref="ChangeRule.WhyNotComputable"/> returns the reason.</summary>
    NotComputable = 0,

    /// <summary>The client was in the clinical range before, is in the functional range after, and changed for the better (Jacobson and Truax 1991).</summary>
    Recovered = 1,

    /// <summary>The client changed for the better, by the method's own threshold.</summary>
    Improved = 2,

    /// <summary>The client is neither better nor worse, by the method's thresholds.</summary>
    Unchanged = 3,

    /// <summary>The client changed for the worse, by the method's own threshold.</summary>
    Deteriorated = 4,

    /// <summary>
    /// The client was not in the clinical range before, is not in the functional range after, and changed for the worse.
    /// Other software calls this "harmed". The class describes where a score lies and says nothing about an injury or its cause.
    /// </summary>
    CrossedIntoClinicalRange = 5,
}

namespace TherapyOutcomes.EntityFrameworkCore;

/// <summary>Specifies who begins and commits the transaction in which the store writes.</summary>
public enum StoreMode
{
    /// <summary>
    /// The store writes each batch in a transaction of its own, which is committed when the answer is there. While the host's own transaction is
    /// open on the same context, the store refuses to write (TO3013).
    /// </summary>
    Immediate = 0,

    /// <summary>
    /// The store writes within the transaction that the host has begun on the same context, and refuses to write without one (TO3013). Nothing
    /// is final until the host commits. A conflict can't be retried within the transaction: the answer is <c>Busy</c>, what the command wrote is
    /// undone, and the host decides whether to roll back.
    /// </summary>
    HostTransaction = 1,

    /// <summary>
    /// The store commits like <see cref="Immediate"/>, but writes the batches of callers that arrive at the same time in one transaction, and answers each
    /// of them once it is committed. This needs contexts of a factory, because a context serves one caller at a time. It is for busy hosts.
    /// </summary>
    GroupCommit = 2,
}

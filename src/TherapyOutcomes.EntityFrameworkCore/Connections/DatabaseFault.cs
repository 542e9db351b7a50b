namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>Specifies what an exception of the database means.</summary>
internal enum DatabaseFault
{
    /// <summary>Something that has no answer of its own.</summary>
    Other,

    /// <summary>The database can't be reached, or doesn't let the caller in.</summary>
    Unreachable,

    /// <summary>A table or a column is missing.</summary>
    TableMissing,

    /// <summary>The database can only be read.</summary>
    ReadOnly,

    /// <summary>The user of the database lacks a right.</summary>
    Forbidden,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>Somebody else holds a lock for too long.</summary>
    Locked,

    /// <summary>The database gave up this transaction so that another one can go on. It can be tried again at once.</summary>
    Deadlock,

    /// <summary>An earlier statement of the transaction failed, and it can only be rolled back.</summary>
    TransactionFailed,

    /// <summary>The row is there already.</summary>
    Exists,

    /// <summary>The database finds its own files damaged.</summary>
    Unreadable,
}

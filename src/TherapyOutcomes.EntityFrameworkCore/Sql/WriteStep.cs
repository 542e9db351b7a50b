namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>One statement of an append, with what must come of it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Needs">What must come of it.</param>
/// <param name="Version">The version that the statement must return, if it returns one. A record without a row has version 0.</param>
internal readonly record struct WriteStep(Statement Statement, WriteNeed Needs, long Version = 0);

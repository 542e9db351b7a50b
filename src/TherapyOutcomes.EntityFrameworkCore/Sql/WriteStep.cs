namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>One statement of an append, with what must come of it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Needs">What must come of it.</param>
/// <param name="Version">The version that the statement must return, if it returns one. A record without a row has version 0.</param>
/// <param name="Rows">The number of rows that the statement must write, if it needs all of them.</param>
internal readonly record struct WriteStep(Statement Statement, WriteNeed Needs, long Version = 0, int Rows = 1);

using System.Data.Common;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>One statement that locks or reads.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Row">Takes each row; null if the statement returns none.</param>
internal readonly record struct ReadStep(Statement Statement, Action<DbDataReader>? Row);

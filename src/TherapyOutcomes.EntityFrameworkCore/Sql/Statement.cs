namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>A statement with its values. It holds no value in its text.</summary>
internal readonly record struct Statement(string Text, params Arg[] Args);

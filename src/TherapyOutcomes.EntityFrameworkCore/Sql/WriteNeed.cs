namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>Specifies what must come of a statement, so that the append can go on.</summary>
internal enum WriteNeed
{
    /// <summary>Nothing in particular.</summary>
    Nothing,

    /// <summary>Nothing in particular; the statement returns rows.</summary>
    Rows,

    /// <summary>Exactly one row was written.</summary>
    OneRow,

    /// <summary>As many rows were written as the step has.</summary>
    AllRows,

    /// <summary>The row that it returns has the version.</summary>
    SameVersion,
}

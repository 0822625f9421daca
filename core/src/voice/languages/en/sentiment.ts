/**
 * Words that sound good or bad in nearly any post, in the forms they take there. A small list of our own:
 * machine-made ones judge “free”, “discount” and “no” by the dictionary.
 */
export const GOOD =
  'good great better best love loved loves happy happily glad proud enjoy enjoyed fun beautiful wonderful excellent amazing awesome brilliant delightful fantastic perfect thanks thank thankful grateful welcome celebrate celebrating congratulations win won winner success successful easy easier helpful kind nice warm bright delicious hope hopeful excited exciting thrilled joy smile favourite favorite'.split(
    ' ',
  );
export const BAD =
  'bad worse worst hate hated sad sadly angry anger sorry regret unfortunately fail failed failure failing broken broke problem problems error errors bug bugs wrong mistake mistakes lost lose losing loss late delay delayed delays cancelled canceled closed crisis pain painful terrible awful horrible ugly boring annoying slow stuck afraid fear worry worried hard difficult danger dangerous risk attack died dead death sick ill hurt poor complain complaint'.split(
    ' ',
  );
export const DENIALS =
  "not no never without don't doesn't didn't isn't aren't wasn't weren't won't can't cannot nothing".split(
    ' ',
  );
